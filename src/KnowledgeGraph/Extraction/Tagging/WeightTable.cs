using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features for every label, as a model file holds them; a <see cref="FeatureRows"/> lays them out for
/// look-up.</summary>
/// <param name="Keys">Hashes of the features, none of them 0, ascending.</param>
/// <param name="Columns">Weights of the first label in the order of the keys, then those of the second, and so on; each a signed byte.</param>
/// <param name="Labels">How many labels.</param>
/// <param name="Step">What a weight of 1 is worth.</param>
internal sealed record WeightTable(uint[] Keys, WideMemory<byte> Columns, int Labels, float Step)
{
    /// <summary>Writes the weights as rows, so many at a time that they stay in the cache.</summary>
    /// <param name="rows">The number of each feature's row.</param>
    /// <param name="width">Length of a row.</param>
    /// <param name="weights">The first row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void WriteRows(int[] rows, int width, sbyte* weights)
    {
        const int Block = 128;
        for (var from = 0; from < rows.Length; from += Block)
        {
            var block = rows.AsSpan(from, Math.Min(Block, rows.Length - from));
            for (var label = 0; label < Labels; label++)
            {
                var column = Columns.Span.Slice((label * rows.Length) + from, block.Length);
                for (var i = 0; i < block.Length; i++)
                {
                    weights[((nint)block[i] * width) + label] = (sbyte)column[i];
                }
            }
        }
    }
}
