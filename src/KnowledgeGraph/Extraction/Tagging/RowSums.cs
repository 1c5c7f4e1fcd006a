using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Adds rows of signed bytes to sums of 16 bits; the sums stay in registers from row to row.</summary>
internal static unsafe class RowSums
{
    private const int Lanes = 16;

    /// <summary>Adds rows to sums.</summary>
    /// <param name="weights">The first row.</param>
    /// <param name="width">Length of a row, a multiple of 64.</param>
    /// <param name="rows">Numbers of the rows.</param>
    /// <param name="sums">A sum for each weight of a row.</param>
    public static void Add(sbyte* weights, int width, int* rows, int count, short* sums)
    {
        for (var at = 0; at < width; at += 4 * Lanes)
        {
            if (Avx512BW.IsSupported)
            {
                var a = Vector512.Load(sums + at);
                var b = Vector512.Load(sums + at + (2 * Lanes));
                for (var i = 0; i < count; i++)
                {
                    var row = weights + ((nint)rows[i] * width) + at;
                    a += Avx512BW.ConvertToVector512Int16(Vector256.Load(row));
                    b += Avx512BW.ConvertToVector512Int16(Vector256.Load(row + (2 * Lanes)));
                }

                a.Store(sums + at);
                b.Store(sums + at + (2 * Lanes));
            }
            else
            {
                var a = Vector256.Load(sums + at);
                var b = Vector256.Load(sums + at + Lanes);
                var c = Vector256.Load(sums + at + (2 * Lanes));
                var d = Vector256.Load(sums + at + (3 * Lanes));
                for (var i = 0; i < count; i++)
                {
                    var row = weights + ((nint)rows[i] * width) + at;
                    a += Wide(row);
                    b += Wide(row + Lanes);
                    c += Wide(row + (2 * Lanes));
                    d += Wide(row + (3 * Lanes));
                }

                a.Store(sums + at);
                b.Store(sums + at + Lanes);
                c.Store(sums + at + (2 * Lanes));
                d.Store(sums + at + (3 * Lanes));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Wide(sbyte* row)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int16(row);
        }

        var (low, high) = Vector128.Widen(Vector128.Load(row));
        return Vector256.Create(low, high);
    }
}
