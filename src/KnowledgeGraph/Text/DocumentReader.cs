using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Folding;
using KnowledgeGraph.Text.Formats;
using KnowledgeGraph.Text.Heads;
using KnowledgeGraph.Text.Sentences;

namespace KnowledgeGraph.Text;

/// <summary>Reads an article: clean-up, head, pieces, sentences.</summary>
public static class DocumentReader
{
    // Title, date and names stand in the first lines; what looks like them farther down belongs to the text.
    private const int HeadLines = 8;

    /// <summary>Reads one article. A pure function of its text: nothing fails, nothing is remembered.</summary>
    public static Document Read(Article article)
    {
        var page = ArticleFormat.Project(article);
        var (clean, paragraphs) = Cleaner.Clean(page?.Text ?? article.Text);
        clean = page is null ? clean : clean.Through(page);
        var folded = Folder.Fold(clean.Text);
        var kinds = ParagraphKinds.Of(folded, paragraphs);
        var head = Head.Read(clean.Text, folded, paragraphs, kinds, HeadLines);
        var sentences = new SentenceReader(folded);
        var pieces = new PieceReader(clean.Text, folded, paragraphs, kinds, head);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            pieces.Advance(i);
            sentences.Read(paragraphs[i].Span, kinds[i], pieces.Current, i == head.Paragraph ? head.Stretches : []);
        }

        var bylines = new List<Byline>();
        foreach (var sentence in sentences.Sentences)
        {
            if (sentence.Kind is SentenceKind.Byline or SentenceKind.Caption && sentence.Span.Length <= 120)
            {
                BylineFinder.Find(folded, sentence.Span, bylines);
            }
        }

        return new Document(article, clean, sentences.Sentences, head.Title, head.Published, head.Newspaper)
        {
            Folded = folded,
            Pieces = pieces.Finish(clean.Text.Length),
            Bylines = bylines,
        };
    }
}
