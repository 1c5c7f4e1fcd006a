using System.Buffers;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// The most probable way through a block of text by dictionary words (jieba's DAG and <c>calc</c>): for each position, the
/// word that begins there on the best way to the end.
/// </summary>
internal ref struct Route(PrefixTrie trie, double[] logProbabilities, byte unknownTag)
{
    private double[] _scores = ArrayPool<double>.Shared.Rent(256);
    private int[] _words = ArrayPool<int>.Shared.Rent(256);
    private ushort[] _codes = ArrayPool<ushort>.Shared.Rent(256);

    public readonly void Dispose()
    {
        ArrayPool<double>.Shared.Return(_scores);
        ArrayPool<int>.Shared.Return(_words);
        ArrayPool<ushort>.Shared.Return(_codes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Length(int at) => _words[at] >> 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly byte Tag(int at) => (byte)_words[at];

    public void Find(ReadOnlySpan<char> block)
    {
        Reserve(block.Length + 1);
        var codes = _codes.AsSpan(0, block.Length + 1);
        for (var i = 0; i < block.Length; i++)
        {
            codes[i] = trie.Codes[block[i]];
        }
        codes[^1] = trie.NoCode;
        var scores = _scores.AsSpan(0, codes.Length);
        scores[^1] = 0;
        var words = _words.AsSpan(0, codes.Length);
        var cells = trie.Cells;
        for (var k = block.Length - 1; k >= 0; k--)
        {
            // Of equal sums the longer word counts: jieba takes the greatest of (sum, end).
            var (best, word) = (double.NegativeInfinity, 0);
            var cell = cells[codes[k]];
            if (PrefixTrie.Label(cell) == codes[k])
            {
                for (var end = k + 1; ; end++)
                {
                    if (PrefixTrie.Weight(cell) != 0)
                    {
                        var sum = logProbabilities[PrefixTrie.Weight(cell)] + scores[end];
                        if (sum >= best)
                        {
                            (best, word) = (sum, (end - k) << 8 | PrefixTrie.Tag(cell));
                        }
                    }
                    if (PrefixTrie.Base(cell) == 0)
                    {
                        break;
                    }
                    cell = cells[PrefixTrie.Base(cell) + codes[end]];
                    if (PrefixTrie.Label(cell) != codes[end])
                    {
                        break;
                    }
                }
            }
            if (word == 0)
            {
                (best, word) = (logProbabilities[0] + scores[k + 1], 1 << 8 | unknownTag);
            }
            scores[k] = best;
            words[k] = word;
        }
    }

    private void Reserve(int length)
    {
        if (length > _scores.Length || length > _words.Length || length > _codes.Length)
        {
            Dispose();
            _scores = ArrayPool<double>.Shared.Rent(length);
            _words = ArrayPool<int>.Shared.Rent(length);
            _codes = ArrayPool<ushort>.Shared.Rent(length);
        }
    }
}
