using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Forward and backward sums of one linear chain over one sequence, in buffers that are kept from sequence to
/// sequence.</summary>
/// <remarks>Sums are of probabilities scaled position by position, not of logarithms. Each is added up in the order of the labels,
/// so that it does not depend on how many are computed at once.</remarks>
internal sealed class ChainLattice
{
    /// <summary>Scores further below the best are taken as this, so that no path of single precision runs dry.</summary>
    public const float Lowest = -30f;

    private readonly LabelChain _chain;
    private readonly ChainLayout _layout;
    private readonly ChainTransitions _own;
    private ChainTransitions _transitions;
    private float[] _emission = [];
    private float[] _alpha = [];
    private float[] _beta = [];
    private float[] _sum = [];
    private float[] _scale = [];
    private double _tops;

    public ChainLattice(LabelChain chain)
    {
        _chain = chain;
        _transitions = _own = new ChainTransitions(chain, 0f);
        _layout = _transitions.Layout;
    }

    /// <summary>Number of positions of the sequence last run.</summary>
    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all allowed paths; of scores in single precision only.</summary>
    public double LogSum
    {
        get
        {
            var sum = _tops;
            for (var i = 0; i < Length; i++)
            {
                sum += MathF.Log(_sum[i]);
            }

            return sum;
        }
    }

    /// <summary>Takes transition weights, <c>[from * count + to]</c>.</summary>
    public void SetTransitions(ReadOnlySpan<float> weights)
    {
        _own.SetExponentials(weights);
        _transitions = _own;
    }

    /// <summary>Takes the exponentials of transition weights, which it does not change.</summary>
    public void SetTransitions(ChainTransitions exponentials) => _transitions = exponentials;

    /// <summary>Runs forward and backward sums.</summary>
    /// <param name="scores">Label scores, one row of <paramref name="stride"/> a position, this chain's from <paramref name="offset"/>.</param>
    /// <param name="allowed">One bit a label that may stand at a position; empty where all may.</param>
    public void Run(ReadOnlySpan<float> scores, int length, int stride, int offset, ReadOnlySpan<ulong> allowed)
    {
        var count = _chain.Count;
        Grow(length);
        _tops = 0;
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice((i * stride) + offset, count);
            var emission = _emission.AsSpan(i * _layout.Stride, _layout.Stride);
            var mask = allowed.IsEmpty ? ulong.MaxValue : allowed[i];
            var top = float.NegativeInfinity;
            for (var label = 0; label < count; label++)
            {
                if ((mask >> label & 1) != 0)
                {
                    top = MathF.Max(top, row[label]);
                }
            }

            for (var label = 0; label < count; label++)
            {
                emission[_layout.Place[label]] = (mask >> label & 1) != 0 ? MathF.Exp(MathF.Max(row[label] - top, Lowest)) : 0f;
            }

            _tops += top;
        }

        Forward();
        Backward();
    }

    /// <summary>Runs forward and backward sums over scores of 16 bits.</summary>
    /// <param name="scores">Label scores, one row of <paramref name="stride"/> a position, this chain's from <paramref name="offset"/>.</param>
    /// <param name="below">The exponential for each distance from the best score; the last is for all beyond.</param>
    public void Run(ReadOnlySpan<short> scores, int length, int stride, int offset, ReadOnlySpan<float> below)
    {
        Grow(length);
        var places = _layout.Place;
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice((i * stride) + offset, places.Length);
            var emission = _emission.AsSpan(i * _layout.Stride, _layout.Stride);
            int top = short.MinValue;
            foreach (var score in row)
            {
                top = Math.Max(top, score);
            }

            for (var label = 0; label < row.Length; label++)
            {
                emission[places[label]] = below[Math.Min(top - row[label], below.Length - 1)];
            }
        }

        Forward();
        Backward();
    }

    /// <summary>Probability of a label at a position.</summary>
    public float Marginal(int position, int label) => At(position, _layout.Place[label]);

    /// <summary>Probability of a transition between a position and the next.</summary>
    public float PairMarginal(int position, int label, int next)
    {
        var at = ((position + 1) * _layout.Stride) + _layout.Place[next];
        return _alpha[(position * _layout.Stride) + _layout.Place[label]] * _transitions.Values[(label * _layout.Count) + next] * _emission[at] * _beta[at]
            * _scale[position + 1];
    }

    /// <summary>Every span with its probability of being a name of a type, where that reaches a threshold.</summary>
    public void Spans(float threshold, int longest, List<TagSpan> spans)
    {
        for (var type = 0; type < _layout.Types; type++)
        {
            int begin = type, single = _layout.Closed + 1 + type;
            for (var i = 0; i < Length; i++)
            {
                var alone = At(i, single);
                if (alone >= threshold)
                {
                    spans.Add(new TagSpan(i, i + 1, type, alone, alone, alone));
                }

                var opening = At(i, begin);
                if (opening >= threshold)
                {
                    From(i, type, opening, threshold, longest, spans);
                }
            }
        }
    }

    private void From(int start, int type, float opening, float threshold, int longest, List<TagSpan> spans)
    {
        int end = _layout.Ends + type, inside = _layout.Insides + type;
        var running = _alpha[(start * _layout.Stride) + type];
        var (toEnd, toInside) = (_transitions.BeginEnd[type], _transitions.BeginInside[type]);
        for (var i = start + 1; i < Length && i - start < longest; i++)
        {
            var at = i * _layout.Stride;
            var closing = running * toEnd * _emission[at + end] * _scale[i] * _beta[at + end];
            if (closing >= threshold)
            {
                spans.Add(new TagSpan(start, i + 1, type, closing, opening, At(i, end)));
            }

            running *= toInside * _emission[at + inside] * _scale[i];
            (toEnd, toInside) = (_transitions.InsideEnd[type], _transitions.InsideInside[type]);
            if (running * _beta[at + inside] < threshold)
            {
                break;
            }
        }
    }

    private float At(int position, int place)
    {
        var at = (position * _layout.Stride) + place;
        return _alpha[at] * _beta[at];
    }

    private unsafe void Forward()
    {
        var layout = _layout;
        fixed (float* emissions = _emission, alphas = _alpha, opening = _transitions.Opening)
        fixed (float* beginInside = _transitions.BeginInside, beginEnd = _transitions.BeginEnd)
        fixed (float* insideInside = _transitions.InsideInside, insideEnd = _transitions.InsideEnd)
        fixed (int* places = layout.Place, closed = layout.ClosedLabels)
        {
            for (var i = 0; i < Length; i++)
            {
                var emission = emissions + (i * layout.Stride);
                var alpha = alphas + (i * layout.Stride);
                if (i == 0)
                {
                    for (var place = 0; place < layout.Stride; place++)
                    {
                        alpha[place] = place < layout.Ends ? emission[place] : 0f;
                    }
                }
                else
                {
                    var previous = alpha - layout.Stride;
                    for (var lane = 0; lane < layout.OpeningLanes; lane += ChainLayout.Lanes)
                    {
                        var into = Vector256<float>.Zero;
                        for (var from = 0; from < layout.Ends; from++)
                        {
                            into += Vector256.Create(previous[places[closed[from]]]) * Vector256.Load(opening + (from * layout.OpeningLanes) + lane);
                        }

                        (into * Vector256.Load(emission + lane)).Store(alpha + lane);
                    }

                    Continue(previous, beginEnd, insideEnd, emission + layout.Ends, alpha + layout.Ends);
                    Continue(previous, beginInside, insideInside, emission + layout.Insides, alpha + layout.Insides);
                }

                if (i == Length - 1)
                {
                    for (var type = 0; type < layout.Types; type++)
                    {
                        alpha[type] = alpha[layout.Insides + type] = 0f;
                    }
                }

                float sum = 0;
                for (var label = 0; label < layout.Count; label++)
                {
                    sum += alpha[places[label]];
                }

                sum = MathF.Max(sum, 1e-30f);
                var inverse = 1f / sum;
                for (var lane = 0; lane < layout.Stride; lane += ChainLayout.Lanes)
                {
                    (Vector256.Load(alpha + lane) * inverse).Store(alpha + lane);
                }

                _sum[i] = sum;
                _scale[i] = inverse;
            }
        }
    }

    // What a type's begin and inside lead to.
    private unsafe void Continue(float* previous, float* fromBegin, float* fromInside, float* emission, float* alpha)
    {
        for (var lane = 0; lane < _layout.TypeLanes; lane += ChainLayout.Lanes)
        {
            var into = Vector256.Load(previous + lane) * Vector256.Load(fromBegin + lane);
            into += Vector256.Load(previous + _layout.Insides + lane) * Vector256.Load(fromInside + lane);
            (into * Vector256.Load(emission + lane)).Store(alpha + lane);
        }
    }

    private unsafe void Backward()
    {
        var layout = _layout;
        fixed (float* emissions = _emission, betas = _beta, closing = _transitions.Closing)
        fixed (float* beginInside = _transitions.BeginInside, beginEnd = _transitions.BeginEnd)
        fixed (float* insideInside = _transitions.InsideInside, insideEnd = _transitions.InsideEnd)
        fixed (int* places = layout.Place, opening = layout.OpeningLabels)
        {
            for (var i = Length - 1; i >= 0; i--)
            {
                var beta = betas + (i * layout.Stride);
                if (i == Length - 1)
                {
                    for (var place = 0; place < layout.Stride; place++)
                    {
                        beta[place] = place >= layout.Closed && place < layout.Insides ? 1f : 0f;
                    }

                    continue;
                }

                var emission = emissions + ((i + 1) * layout.Stride);
                var next = beta + layout.Stride;
                var inverse = _scale[i + 1];
                Precede(beginInside, beginEnd, emission, next, inverse, beta);
                for (var lane = 0; lane < layout.OpeningLanes; lane += ChainLayout.Lanes)
                {
                    var sum = Vector256<float>.Zero;
                    for (var to = 0; to < layout.Ends; to++)
                    {
                        var place = places[opening[to]];
                        sum += Vector256.Load(closing + (to * layout.OpeningLanes) + lane) * emission[place] * next[place];
                    }

                    (sum * inverse).Store(beta + layout.Closed + lane);
                }

                Precede(insideInside, insideEnd, emission, next, inverse, beta + layout.Insides);
            }
        }
    }

    // What leads to a type's inside and end.
    private unsafe void Precede(float* toInside, float* toEnd, float* emission, float* next, float inverse, float* beta)
    {
        var (inside, end) = (_layout.Insides, _layout.Ends);
        for (var lane = 0; lane < _layout.TypeLanes; lane += ChainLayout.Lanes)
        {
            var sum = Vector256.Load(toInside + lane) * Vector256.Load(emission + inside + lane) * Vector256.Load(next + inside + lane);
            sum += Vector256.Load(toEnd + lane) * Vector256.Load(emission + end + lane) * Vector256.Load(next + end + lane);
            (sum * inverse).Store(beta + lane);
        }
    }

    private void Grow(int length)
    {
        Length = length;
        var cells = (length * _layout.Stride) + (2 * ChainLayout.Lanes);
        if (_emission.Length < cells)
        {
            var size = Math.Max(cells, 2 * _emission.Length);
            _emission = new float[size];
            _alpha = new float[size];
            _beta = new float[size];
        }

        if (_scale.Length < length)
        {
            _scale = new float[Math.Max(length, 2 * _scale.Length)];
            _sum = new float[_scale.Length];
        }
    }
}
