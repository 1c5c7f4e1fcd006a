using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text;

/// <summary>Reads an article: clean-up, head, pieces, sentences.</summary>
public static class DocumentReader
{
    /// <summary>Reads one article. A pure function of its text: nothing fails, nothing is remembered.</summary>
    public static Document Read(Article article)
    {
        var (clean, paragraphs) = Cleaner.Clean(article.Text);
        var sentences = new List<Sentence>();
        var spans = new List<TextSpan>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var kind = ParagraphKinds.Of(clean.Text, paragraphs[i], i == 0);
            spans.Clear();
            SentenceSplitter.Split(clean.Text, paragraphs[i].Span, spans);
            sentences.AddRange(spans.Select(span => new Sentence(span, 0, kind)));
        }

        return new Document(article, clean, sentences, string.Empty, null, null);
    }
}
