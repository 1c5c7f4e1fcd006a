namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>The newest bookmarks, sent with every statement so that it sees what this process wrote before.</summary>
internal sealed class Bookmarks
{
    private volatile IReadOnlyList<string> _newest = [];

    public IReadOnlyList<string> Newest => _newest;

    public void Learn(IReadOnlyList<string> bookmarks)
    {
        if (bookmarks.Count > 0)
        {
            _newest = bookmarks;
        }
    }
}
