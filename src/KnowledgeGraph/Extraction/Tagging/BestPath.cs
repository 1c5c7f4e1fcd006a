using System.Numerics;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The best path of one linear chain over one sequence, in buffers that are kept from sequence to sequence.</summary>
internal sealed class BestPath
{
    private float[] _best = [];
    private int[] _from = [];
    private float[] _score = [];

    /// <summary>Writes the label of every position on the best path.</summary>
    /// <param name="scores">Label scores, one row of <paramref name="stride"/> a position, this chain's from <paramref name="offset"/>.</param>
    /// <param name="step">What a score of 1 is worth.</param>
    /// <param name="transitions">The weights of the transitions.</param>
    public unsafe void Find(
        ReadOnlySpan<short> scores, int length, int stride, int offset, float step, ChainTransitions transitions, Span<byte> labels)
    {
        var layout = transitions.Layout;
        Grow((length * layout.Stride) + (2 * ChainLayout.Lanes), layout.Stride + (2 * ChainLayout.Lanes));
        fixed (float* bests = _best, score = _score, opening = transitions.Opening)
        fixed (int* froms = _from, places = layout.Place, rows = layout.ClosedRow)
        {
            var candidates = stackalloc int[layout.Ends];
            for (var i = 0; i < length; i++)
            {
                var row = scores.Slice((i * stride) + offset, layout.Count);
                for (var label = 0; label < row.Length; label++)
                {
                    score[places[label]] = row[label] * step;
                }

                var best = bests + (i * layout.Stride);
                var from = froms + (i * layout.Stride);
                if (i == 0)
                {
                    for (var place = 0; place < layout.Stride; place++)
                    {
                        best[place] = place < layout.Ends ? score[place] : float.NegativeInfinity;
                    }

                    continue;
                }

                var previous = best - layout.Stride;
                var count = Candidates(layout, previous + layout.Closed, transitions, candidates);
                for (var lane = 0; lane < layout.OpeningLanes; lane += ChainLayout.Lanes)
                {
                    var top = Vector256.Create(float.NegativeInfinity);
                    var origin = Vector256.Create(layout.Closed);
                    for (var k = 0; k < count; k++)
                    {
                        var closed = candidates[k];
                        var value = Vector256.Create(previous[layout.Closed + closed]) + Vector256.Load(opening + (rows[closed] * layout.OpeningLanes) + lane);
                        var better = Vector256.GreaterThan(value, top);
                        top = Vector256.ConditionalSelect(better, value, top);
                        origin = Vector256.ConditionalSelect(better.AsInt32(), Vector256.Create(layout.Closed + closed), origin);
                    }

                    (top + Vector256.Load(score + lane)).Store(best + lane);
                    origin.Store(from + lane);
                }

                Continue(layout, previous, transitions.BeginEnd, transitions.InsideEnd, score + layout.Ends, best + layout.Ends, from + layout.Ends);
                Continue(layout, previous, transitions.BeginInside, transitions.InsideInside, score + layout.Insides, best + layout.Insides, from + layout.Insides);
            }

            Trace(layout, length, labels);
        }
    }

    // The closed places from which a best path may go on to what opens: what is so far behind another that no transition makes
    // up for it is none. Mostly it is one.
    private static unsafe int Candidates(ChainLayout layout, float* previous, ChainTransitions transitions, int* candidates)
    {
        var bounds = Vector256.Create(float.NegativeInfinity);
        for (var lane = 0; lane < layout.OpeningLanes; lane += ChainLayout.Lanes)
        {
            bounds = Vector256.Max(bounds, Vector256.Load(previous + lane) + Vector256.Create(transitions.Least, lane));
        }

        var bound = float.NegativeInfinity;
        for (var i = 0; i < ChainLayout.Lanes; i++)
        {
            bound = MathF.Max(bound, bounds[i]);
        }

        var count = 0;
        for (var lane = 0; lane < layout.OpeningLanes; lane += ChainLayout.Lanes)
        {
            var most = Vector256.Load(previous + lane) + Vector256.Create(transitions.Most, lane);
            var may = Vector256.GreaterThanOrEqual(most, Vector256.Create(bound)).ExtractMostSignificantBits();
            for (; may != 0; may &= may - 1)
            {
                candidates[count++] = lane + BitOperations.TrailingZeroCount(may);
            }
        }

        return count;
    }

    // What a type's begin and inside lead to.
    private static unsafe void Continue(
        ChainLayout layout, float* previous, float[] fromBegin, float[] fromInside, float* score, float* best, int* from)
    {
        for (var lane = 0; lane < layout.TypeLanes; lane += ChainLayout.Lanes)
        {
            var begin = Vector256.Load(previous + lane) + Vector256.Create(fromBegin, lane);
            var inside = Vector256.Load(previous + layout.Insides + lane) + Vector256.Create(fromInside, lane);
            var on = Vector256.GreaterThan(inside, begin);
            (Vector256.ConditionalSelect(on, inside, begin) + Vector256.Load(score + lane)).Store(best + lane);
            var type = Vector256<int>.Indices + Vector256.Create(lane);
            Vector256.ConditionalSelect(on.AsInt32(), type + Vector256.Create(layout.Insides), type).Store(from + lane);
        }
    }

    private void Trace(ChainLayout layout, int length, Span<byte> labels)
    {
        var last = _best.AsSpan((length - 1) * layout.Stride, layout.Stride);
        var best = layout.Closed;
        foreach (var label in layout.ClosedLabels)
        {
            best = last[layout.Place[label]] > last[best] ? layout.Place[label] : best;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)layout.Label[best];
            best = _from[(i * layout.Stride) + best];
        }
    }

    private void Grow(int cells, int places)
    {
        if (_best.Length < cells)
        {
            _best = new float[Math.Max(cells, 2 * _best.Length)];
            _from = new int[_best.Length];
        }

        if (_score.Length < places)
        {
            _score = new float[places];
        }
    }
}
