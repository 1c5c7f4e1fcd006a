using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A block of memory that is read here and there, in large pages where Linux gives them (<c>MADV_HUGEPAGE</c>, madvise(2)):
/// a table of tens of megabytes in pages of 4 KB costs a walk of the page tables at nearly every look-up.</summary>
internal sealed unsafe class WideMemory<T>
    where T : unmanaged
{
    private const int Page = 2 << 20;
    private const int HugePages = 14;
    private readonly T* _block;

    /// <param name="length">Number of elements, all zero at first.</param>
    public WideMemory(int length)
    {
        Length = length;
        var bytes = ((nuint)length * (nuint)sizeof(T) / Page * Page) + Page;
        _block = (T*)NativeMemory.AlignedAlloc(bytes, Page);
        if (OperatingSystem.IsLinux())
        {
            // Refused is no fault: the pages stay small.
            _ = MemoryAdvice.Give(_block, bytes, HugePages);
        }

        NativeMemory.Clear(_block, bytes);
    }

    ~WideMemory() => NativeMemory.AlignedFree(_block);

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>The first element; keep this object for as long as it is used.</summary>
    public T* Pointer => _block;

    /// <summary>The elements; keep this object for as long as they are used.</summary>
    public Span<T> Span => new(_block, Length);
}

/// <summary>madvise(2).</summary>
internal static unsafe partial class MemoryAdvice
{
    /// <summary>0 where the advice is taken.</summary>
    [LibraryImport("libc", EntryPoint = "madvise")]
    public static partial int Give(void* address, nuint length, int advice);
}
