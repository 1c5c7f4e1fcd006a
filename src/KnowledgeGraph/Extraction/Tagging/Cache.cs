using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Asks the processor for memory ahead of its use, so that many look-ups wait for memory together.</summary>
internal static unsafe class Cache
{
    /// <summary>Asks for the line that holds an address; does nothing where the processor has no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fetch(void* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }
}
