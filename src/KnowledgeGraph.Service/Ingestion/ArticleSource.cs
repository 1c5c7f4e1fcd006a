using KnowledgeGraph.Text;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>Reads one article file, or says why it is none.</summary>
internal static class ArticleSource
{
    /// <summary>The article in a file, or the failure.</summary>
    public static (Article? Article, InputFailure? Failure) Read(ArticleFile file)
    {
        try
        {
            return (ArticleReader.ReadFile(file.Path, file.Name), null);
        }
        catch (ArticleException exception)
        {
            var place = exception.Offset is { } offset ? FormattableString.Invariant($" at byte {offset}") : string.Empty;
            return (null, new InputFailure(file.Path, $"{exception.Reason}{place}; it was left out."));
        }
    }
}
