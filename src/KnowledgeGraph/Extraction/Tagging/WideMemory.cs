using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A block of memory that is read here and there, in large pages where Linux gives them (<c>MADV_HUGEPAGE</c>, madvise(2)):
/// a table of tens of megabytes in pages of 4 KB costs a walk of the page tables at nearly every look-up.</summary>
internal sealed unsafe class WideMemory<T>
    where T : unmanaged
{
    private const int Page = 2 << 20;
    private const int HugePages = 14;
    private readonly void* _allocated;

    /// <param name="length">Number of elements, all zero at first.</param>
    public WideMemory(int length)
    {
        Length = length;
        var bytes = ((nuint)length * (nuint)sizeof(T) / Page * Page) + Page;

        // Memory that comes zeroed from the system is not touched before it is used.
        _allocated = NativeMemory.AllocZeroed(bytes + Page);
        Pointer = (T*)(((nuint)_allocated + Page - 1) / Page * Page);
        if (OperatingSystem.IsLinux())
        {
            // Refused is no fault: the pages stay small.
            _ = MemoryAdvice.Give(Pointer, bytes, HugePages);
        }
    }

    ~WideMemory() => NativeMemory.Free(_allocated);

    /// <summary>Number of elements.</summary>
    public int Length { get; }

    /// <summary>The first element; keep this object for as long as it is used.</summary>
    public T* Pointer { get; }

    /// <summary>The elements; keep this object for as long as they are used.</summary>
    public Span<T> Span => new(Pointer, Length);
}

/// <summary>madvise(2).</summary>
internal static unsafe partial class MemoryAdvice
{
    /// <summary>0 where the advice is taken.</summary>
    [LibraryImport("libc", EntryPoint = "madvise")]
    public static partial int Give(void* address, nuint length, int advice);
}
