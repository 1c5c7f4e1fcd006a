namespace KnowledgeGraph.Lexicon;

/// <summary>A file of the dictionary or its models is missing or does not hold what it should; the message names file, line, cause and mend.</summary>
public sealed class DictionaryException : Exception
{
    public DictionaryException()
    {
    }

    public DictionaryException(string message)
        : base(message)
    {
    }

    public DictionaryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static DictionaryException Missing(string path, Exception? cause = null) => new(
        $"{path}: {cause?.Message ?? "no such file"}. The build fetches it from the npm package nodejieba: build again with "
        + "Node 20 on the PATH, or with -p:KnowledgeGraphDictionary=FOLDER.", cause!);

    internal static DictionaryException Corrupt(string path, int line, string cause) => new(
        $"{path}({line}): {cause}. Delete the file and build again, so that it is fetched anew.");
}
