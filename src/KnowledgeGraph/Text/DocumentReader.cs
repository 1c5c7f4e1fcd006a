namespace KnowledgeGraph.Text;

/// <summary>Reads an article: clean-up, head, pieces, sentences.</summary>
public static class DocumentReader
{
    /// <summary>Reads one article.</summary>
    public static Document Read(Article article)
    {
        var text = article.Text;
        var clean = new CleanText(text, [.. Enumerable.Range(0, text.Length)]);
        var sentences = new List<Sentence>();
        for (int start = 0, i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' or '\n' || i == text.Length - 1)
            {
                if (!string.IsNullOrWhiteSpace(text[start..(i + 1)]))
                {
                    sentences.Add(new Sentence(new TextSpan(start, i + 1), 0, SentenceKind.Body));
                }

                start = i + 1;
            }
        }

        return new Document(article, clean, sentences, string.Empty, null, null);
    }
}
