namespace KnowledgeGraph.Service.Ingestion;

/// <summary>A file that holds an article, under the name it has in the graph.</summary>
/// <param name="Name">Path relative to the folder given, with '/' between; of a file given by itself, its file name.</param>
/// <param name="Path">Where it is read from.</param>
public sealed record ArticleFile(string Name, string Path);

/// <summary>An input that could not be used, in one line: what, why, and how to mend it.</summary>
public sealed record InputFailure(string Path, string Reason)
{
    public override string ToString() => $"{Path}: {Reason}";
}
