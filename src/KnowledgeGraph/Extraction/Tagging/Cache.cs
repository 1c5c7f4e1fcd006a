using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Asks the processor for memory ahead of its use, so that many look-ups wait for memory together.</summary>
internal static class Cache
{
    /// <summary>Asks for the line that holds a value; does nothing where the processor has no such instruction.</summary>
    public static unsafe void Fetch<T>(ref T value)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            // The address is never read through: the value may move meanwhile.
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }
}
