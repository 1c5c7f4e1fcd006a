namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Forward and backward sums and the best path of one linear chain over one sequence, in buffers that are kept
/// from sequence to sequence.</summary>
/// <remarks>Sums are of probabilities scaled position by position, not of logarithms: one exponential a label.</remarks>
internal sealed class ChainLattice
{
    /// <summary>Scores further below the best are taken as this, so that no path of single precision runs dry.</summary>
    private const float Lowest = -30f;

    private readonly LabelChain _chain;
    private readonly int[][] _before;
    private readonly int[][] _after;
    private float[] _emission = [];
    private float[] _alpha = [];
    private float[] _beta = [];
    private float[] _scale = [];
    private byte[] _back = [];
    private readonly float[] _transition;

    public ChainLattice(LabelChain chain)
    {
        _chain = chain;
        var count = chain.Count;
        _before = new int[count][];
        _after = new int[count][];
        _transition = new float[count * count];
        for (var label = 0; label < count; label++)
        {
            _before[label] = [.. Enumerable.Range(0, count).Where(other => LabelChain.MayFollow(other, label))];
            _after[label] = [.. Enumerable.Range(0, count).Where(other => LabelChain.MayFollow(label, other))];
        }
    }

    /// <summary>Number of positions of the sequence last run.</summary>
    public int Length { get; private set; }

    /// <summary>Logarithm of the sum over all allowed paths.</summary>
    public double LogSum { get; private set; }

    /// <summary>Takes transition weights, <c>[from * count + to]</c>.</summary>
    public void SetTransitions(ReadOnlySpan<float> weights, float softness = 1f)
    {
        for (var i = 0; i < _transition.Length; i++)
        {
            _transition[i] = MathF.Exp(weights[i] * softness);
        }
    }

    /// <summary>Runs forward and backward sums.</summary>
    /// <param name="scores">Label scores, one row of <paramref name="stride"/> a position, this chain's from <paramref name="offset"/>.</param>
    /// <param name="allowed">One bit a label that may stand at a position; empty where all may.</param>
    public void Run(ReadOnlySpan<float> scores, int length, int stride, int offset, ReadOnlySpan<ulong> allowed, float softness = 1f)
    {
        var count = _chain.Count;
        Length = length;
        Grow(length * count, length);
        double logSum = 0;
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice((i * stride) + offset, count);
            var emission = _emission.AsSpan(i * count, count);
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
                emission[label] = (mask >> label & 1) != 0 ? MathF.Exp(MathF.Max((row[label] - top) * softness, Lowest)) : 0f;
            }

            logSum += top * softness;
        }

        for (var i = 0; i < length; i++)
        {
            var emission = _emission.AsSpan(i * count, count);
            var alpha = _alpha.AsSpan(i * count, count);
            float sum = 0;
            for (var label = 0; label < count; label++)
            {
                float into = 0;
                if (i == 0)
                {
                    into = LabelChain.Continued(label) ? 0f : 1f;
                }
                else if (emission[label] > 0f)
                {
                    var previous = _alpha.AsSpan((i - 1) * count, count);
                    foreach (var other in _before[label])
                    {
                        into += previous[other] * _transition[(other * count) + label];
                    }
                }

                var value = into * emission[label];
                if (i == length - 1 && LabelChain.Continues(label))
                {
                    value = 0f;
                }

                alpha[label] = value;
                sum += value;
            }

            sum = MathF.Max(sum, 1e-30f);
            var inverse = 1f / sum;
            for (var label = 0; label < count; label++)
            {
                alpha[label] *= inverse;
            }

            _scale[i] = inverse;
            logSum += MathF.Log(sum);
        }

        LogSum = logSum;
        for (var i = length - 1; i >= 0; i--)
        {
            var beta = _beta.AsSpan(i * count, count);
            if (i == length - 1)
            {
                for (var label = 0; label < count; label++)
                {
                    beta[label] = LabelChain.Continues(label) ? 0f : 1f;
                }

                continue;
            }

            var emission = _emission.AsSpan((i + 1) * count, count);
            var next = _beta.AsSpan((i + 1) * count, count);
            var inverse = _scale[i + 1];
            for (var label = 0; label < count; label++)
            {
                float sum = 0;
                foreach (var other in _after[label])
                {
                    sum += _transition[(label * count) + other] * emission[other] * next[other];
                }

                beta[label] = sum * inverse;
            }
        }
    }

    /// <summary>Probability of a label at a position.</summary>
    public float Marginal(int position, int label)
    {
        var at = (position * _chain.Count) + label;
        return _alpha[at] * _beta[at];
    }

    /// <summary>Probability of a transition between a position and the next.</summary>
    public float PairMarginal(int position, int label, int next)
    {
        var count = _chain.Count;
        var at = ((position + 1) * count) + next;
        return _alpha[(position * count) + label] * _transition[(label * count) + next] * _emission[at] * _beta[at]
            * _scale[position + 1];
    }

    /// <summary>Every span with its probability of being a name of a type, where that reaches a threshold.</summary>
    public void Spans(float threshold, int longest, List<TagSpan> spans)
    {
        var count = _chain.Count;
        for (var type = 0; type < _chain.Types.Count; type++)
        {
            int begin = LabelChain.Begin(type), inside = LabelChain.Inside(type), end = LabelChain.End(type), single = LabelChain.Single(type);
            for (var i = 0; i < Length; i++)
            {
                var alone = Marginal(i, single);
                if (alone >= threshold)
                {
                    spans.Add(new TagSpan(i, i + 1, type, alone, alone, alone));
                }

                var opening = Marginal(i, begin);
                if (opening < threshold)
                {
                    continue;
                }

                var running = _alpha[(i * count) + begin];
                var from = begin;
                for (var j = i + 1; j < Length && j - i < longest; j++)
                {
                    var at = j * count;
                    var closing = running * _transition[(from * count) + end] * _emission[at + end] * _scale[j] * _beta[at + end];
                    if (closing >= threshold)
                    {
                        spans.Add(new TagSpan(i, j + 1, type, closing, opening, Marginal(j, end)));
                    }

                    running *= _transition[(from * count) + inside] * _emission[at + inside] * _scale[j];
                    from = inside;
                    if (running * _beta[at + inside] < threshold)
                    {
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Writes the most probable label of every position by best path.</summary>
    public void Best(ReadOnlySpan<float> scores, int length, int stride, int offset, ReadOnlySpan<float> weights, Span<byte> labels)
    {
        var count = _chain.Count;
        Grow(length * count, length);
        for (var i = 0; i < length; i++)
        {
            var row = scores.Slice((i * stride) + offset, count);
            var alpha = _alpha.AsSpan(i * count, count);
            for (var label = 0; label < count; label++)
            {
                if (i == 0)
                {
                    alpha[label] = LabelChain.Continued(label) ? float.NegativeInfinity : row[label];
                    continue;
                }

                var previous = _alpha.AsSpan((i - 1) * count, count);
                var top = float.NegativeInfinity;
                var from = 0;
                foreach (var other in _before[label])
                {
                    var value = previous[other] + weights[(other * count) + label];
                    if (value > top)
                    {
                        top = value;
                        from = other;
                    }
                }

                alpha[label] = top + row[label];
                _back[(i * count) + label] = (byte)from;
            }
        }

        var best = 0;
        var last = _alpha.AsSpan((length - 1) * count, count);
        for (var label = 1; label < count; label++)
        {
            if (!LabelChain.Continues(label) && last[label] > last[best])
            {
                best = label;
            }
        }

        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)best;
            best = _back[(i * count) + best];
        }
    }

    private void Grow(int cells, int positions)
    {
        if (_emission.Length < cells)
        {
            var size = Math.Max(cells, 2 * _emission.Length);
            _emission = new float[size];
            _alpha = new float[size];
            _beta = new float[size];
            _back = new byte[size];
        }

        if (_scale.Length < positions)
        {
            _scale = new float[Math.Max(positions, 2 * _scale.Length)];
        }
    }
}
