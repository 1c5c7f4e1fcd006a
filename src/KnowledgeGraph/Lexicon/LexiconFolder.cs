namespace KnowledgeGraph.Lexicon;

/// <summary>Where jieba's dictionary and models lie; the build puts them there.</summary>
public static class LexiconFolder
{
    /// <summary><c>dict</c> beside the running assembly.</summary>
    public static string Default { get; } = Path.Combine(AppContext.BaseDirectory, "dict");
}
