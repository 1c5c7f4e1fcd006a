using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>The way of one article from text to facts. Immutable and safe to share between threads.</summary>
public sealed class Extractor
{
    /// <summary>Version of what the extractor would say of a text; raised whenever that changes.</summary>
    public const string Version = "4";

    private readonly EntityRecognizer _entities;
    private readonly Linker _linker;
    private readonly RelationExtractor _relations;
    private readonly FigureExtractor _figures;

    public Extractor(EntityRecognizer entities, Linker linker, RelationExtractor relations, FigureExtractor figures)
    {
        _entities = entities;
        _linker = linker;
        _relations = relations;
        _figures = figures;
    }

    /// <summary>Loads dictionary, gazetteers and models from the program's own folder.</summary>
    public static Extractor Load() => new(EntityRecognizer.Load(), new Linker(), new RelationExtractor(), new FigureExtractor());

    /// <summary>All that one article says.</summary>
    public ArticleFacts Extract(Article article)
    {
        var document = DocumentReader.Read(article);
        var linked = _linker.Link(document, _entities.Recognize(document));
        var claims = _relations.Extract(linked);
        var figures = _figures.Extract(linked);
        return new ArticleFacts(
            article,
            Version,
            document.Title,
            document.Published,
            linked.About,
            linked.Referents,
            [.. linked.Mentions.Select(mention => Kept(document, mention))],
            claims,
            figures);
    }

    /// <summary>What each step sees in one article, with what it drops and why.</summary>
    public ArticleTrace Trace(Article article)
    {
        var document = DocumentReader.Read(article);
        var recognized = _entities.Recognize(document);
        var linked = _linker.Link(document, recognized);
        var dropped = new List<Dropped>();
        var claims = _relations.Extract(linked, dropped);
        return new ArticleTrace(document, recognized, linked, claims, dropped, _figures.Extract(linked));
    }

    private static ArticleMention Kept(Document document, LinkedMention linked) =>
        new(document.Clean.ToSource(linked.Mention.Span), linked.Mention.Form, linked.Referent, linked.Naming);
}
