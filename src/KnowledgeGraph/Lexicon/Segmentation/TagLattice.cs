using System.Buffers;
using System.Numerics;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>Finds the most probable states of a run of ideographs (Viterbi), exactly as jieba.posseg's <c>viterbi</c> does.</summary>
internal ref struct TagLattice(TagModel model)
{
    private StateSet[] _sets = ArrayPool<StateSet>.Shared.Rent(64);
    private int[] _offsets = ArrayPool<int>.Shared.Rent(64);
    private readonly double[] _values = ArrayPool<double>.Shared.Rent(2 * TagModel.States);
    private byte[] _back = ArrayPool<byte>.Shared.Rent(1024);

    public readonly void Dispose()
    {
        ArrayPool<StateSet>.Shared.Return(_sets);
        ArrayPool<int>.Shared.Return(_offsets);
        ArrayPool<byte>.Shared.Return(_back);
        ArrayPool<double>.Shared.Return(_values);
    }

    /// <param name="path">Room for a state a character.</param>
    public void Decode(ReadOnlySpan<char> run, Span<byte> path)
    {
        var here = _values.AsSpan(0, TagModel.States);
        var before = _values.AsSpan(TagModel.States, TagModel.States);
        Reserve(run.Length);
        var character = run[0] - Ideograph.First;
        var set = model.Candidates[character];
        var count = 0;
        for (var place = 0; place < 4; place++)
        {
            for (var bits = set[place]; bits != 0; bits &= bits - 1)
            {
                var state = place * 64 + BitOperations.TrailingZeroCount(bits);
                here[count++] = model.Start[state] + model.Emission(character, state);
            }
        }
        _sets[0] = set;
        _offsets[0] = 0;
        for (var t = 1; t < run.Length; t++)
        {
            var previous = here;
            here = before;
            before = previous;
            _offsets[t] = _offsets[t - 1] + count;
            count = Step(run[t] - Ideograph.First, t, before, here);
        }
        Trace(run.Length, here[..count], path);
    }

    private int Step(int character, int t, ReadOnlySpan<double> before, Span<double> here)
    {
        ref readonly var previous = ref _sets[t - 1];
        var set = FollowersOf(previous);
        var wanted = set & model.Candidates[character];
        if (!wanted.IsEmpty)
        {
            set = wanted;
        }
        _sets[t] = set;
        var count = set.Count;
        if (_offsets[t] + count > _back.Length)
        {
            Grow(_offsets[t] + count);
        }
        var back = _back.AsSpan(_offsets[t], count);
        var at = 0;
        for (var place = 0; place < 4; place++)
        {
            for (var bits = set[place]; bits != 0; bits &= bits - 1)
            {
                var tag = BitOperations.TrailingZeroCount(bits);
                var emission = model.Emission(character, place * 64 + tag);
                here[at] = place is 1 or 2
                    ? BestWithin(previous, before, tag, place - 1, emission, out back[at])
                    : BestAcross(previous, before, (place == 0 ? 0 : 64) + tag, emission, out back[at]);
                at++;
            }
        }
        return count;
    }

    private readonly StateSet FollowersOf(in StateSet previous)
    {
        var followers = default(StateSet);
        for (var place = 0; place < 4; place++)
        {
            for (var bits = previous[place]; bits != 0; bits &= bits - 1)
            {
                followers |= model.Next[place * 64 + BitOperations.TrailingZeroCount(bits)];
            }
        }
        return followers;
    }

    // Sums from left to right; of equals the later state, as max over (probability, state) has it.
    private readonly double BestWithin(in StateSet previous, ReadOnlySpan<double> before, int tag, int column, double emission, out byte from)
    {
        var best = double.NegativeInfinity;
        from = 0;
        if (previous.Has(TagModel.Begin + tag))
        {
            best = before[previous.Rank(TagModel.Begin + tag)] + model.Within[tag * 4 + column] + emission;
            from = (byte)(TagModel.Begin + tag);
        }
        if (previous.Has(TagModel.Middle + tag))
        {
            var value = before[previous.Rank(TagModel.Middle + tag)] + model.Within[tag * 4 + 2 + column] + emission;
            if (value >= best)
            {
                best = value;
                from = (byte)(TagModel.Middle + tag);
            }
        }
        return best;
    }

    private readonly double BestAcross(in StateSet previous, ReadOnlySpan<double> before, int to, double emission, out byte from)
    {
        var best = double.NegativeInfinity;
        from = 0;
        var at = BitOperations.PopCount(previous[0]);
        for (var bits = previous[1]; bits != 0; bits &= bits - 1)
        {
            var tag = BitOperations.TrailingZeroCount(bits);
            var value = before[at++] + model.Across[tag * 128 + to] + emission;
            if (value >= best)
            {
                best = value;
                from = (byte)(TagModel.End + tag);
            }
        }
        at += BitOperations.PopCount(previous[2]);
        for (var bits = previous[3]; bits != 0; bits &= bits - 1)
        {
            var tag = BitOperations.TrailingZeroCount(bits);
            var value = before[at++] + model.Across[(64 + tag) * 128 + to] + emission;
            if (value >= best)
            {
                best = value;
                from = (byte)(TagModel.Single + tag);
            }
        }
        return best;
    }

    private readonly void Trace(int length, ReadOnlySpan<double> last, Span<byte> path)
    {
        var (best, at) = (double.NegativeInfinity, 0);
        for (var i = 0; i < last.Length; i++)
        {
            if (last[i] >= best)
            {
                (best, at) = (last[i], i);
            }
        }
        var state = StateAt(_sets[length - 1], at);
        for (var t = length - 1; ; t--)
        {
            path[t] = state;
            if (t == 0)
            {
                return;
            }
            state = _back[_offsets[t] + _sets[t].Rank(state)];
        }
    }

    private static byte StateAt(in StateSet set, int rank)
    {
        for (var place = 0; ; place++)
        {
            for (var bits = set[place]; bits != 0; bits &= bits - 1)
            {
                if (rank-- == 0)
                {
                    return (byte)(place * 64 + BitOperations.TrailingZeroCount(bits));
                }
            }
        }
    }

    private void Reserve(int length)
    {
        if (length > _sets.Length || length > _offsets.Length)
        {
            ArrayPool<StateSet>.Shared.Return(_sets);
            ArrayPool<int>.Shared.Return(_offsets);
            _sets = ArrayPool<StateSet>.Shared.Rent(length);
            _offsets = ArrayPool<int>.Shared.Rent(length);
        }
    }

    private void Grow(int needed)
    {
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _back.Length * 2));
        _back.CopyTo(grown, 0);
        ArrayPool<byte>.Shared.Return(_back);
        _back = grown;
    }
}
