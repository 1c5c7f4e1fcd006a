namespace KnowledgeGraph.Text;

/// <summary>An article that cannot be read: which, where in it and why.</summary>
public sealed class ArticleException : Exception
{
    public ArticleException(string name, string reason, long? offset = null, Exception? cause = null)
        : base(offset is { } at ? $"{name}: {reason} (at byte {at})" : $"{name}: {reason}", cause)
    {
        Name = name;
        Reason = reason;
        Offset = offset;
    }

    /// <summary>Path or name of the article.</summary>
    public string Name { get; }

    /// <summary>What is wrong, as a sentence without the name.</summary>
    public string Reason { get; }

    /// <summary>Byte offset of the fault, where one byte is to blame.</summary>
    public long? Offset { get; }
}
