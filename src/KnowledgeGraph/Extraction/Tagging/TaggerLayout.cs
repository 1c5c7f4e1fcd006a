namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>How weights lie in memory.</summary>
internal static class TaggerLayout
{
    /// <summary>Row length for so many labels: a whole number of vectors.</summary>
    public static int Padded(int labels) => (labels + 31) & ~31;
}
