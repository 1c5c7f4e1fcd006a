using System.Numerics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Sizes of tables of keys.</summary>
internal static class BucketBits
{
    /// <summary>How many bits number at least so many places.</summary>
    public static int Of(long places) => Math.Max(10, BitOperations.Log2((ulong)Math.Max(1, places - 1)) + 1);
}
