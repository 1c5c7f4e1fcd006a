using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// A set of the tagging model's 256 states, a bit each: place in the word (B, E, M, S) times part of speech (64), in the
/// order in which jieba compares states.
/// </summary>
[InlineArray(4)]
internal struct StateSet
{
    private ulong _begin;

    public readonly bool IsEmpty => (this[0] | this[1] | this[2] | this[3]) == 0;

    public readonly int Count =>
        BitOperations.PopCount(this[0]) + BitOperations.PopCount(this[1]) + BitOperations.PopCount(this[2]) + BitOperations.PopCount(this[3]);

    public readonly bool Has(int state) => (this[state >> 6] >> (state & 63) & 1) != 0;

    public void Add(int state) => this[state >> 6] |= 1UL << (state & 63);

    /// <summary>How many states of the set come before this one.</summary>
    public readonly int Rank(int state)
    {
        var rank = BitOperations.PopCount(this[state >> 6] & ((1UL << (state & 63)) - 1));
        for (var i = 0; i < state >> 6; i++)
        {
            rank += BitOperations.PopCount(this[i]);
        }
        return rank;
    }

    public static StateSet operator &(StateSet a, StateSet b)
    {
        StateSet result = default;
        for (var i = 0; i < 4; i++)
        {
            result[i] = a[i] & b[i];
        }
        return result;
    }

    public static StateSet operator |(StateSet a, StateSet b)
    {
        StateSet result = default;
        for (var i = 0; i < 4; i++)
        {
            result[i] = a[i] | b[i];
        }
        return result;
    }
}
