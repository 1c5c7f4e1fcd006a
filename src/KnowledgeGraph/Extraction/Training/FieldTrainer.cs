using System.Numerics;
using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains conditional random fields (one a chain, over the same features) by stochastic gradient with AdaGrad;
/// answers may leave labels open, and then all open paths together are what is made probable.</summary>
/// <remarks>The same sequences, options and seed give the same weights.</remarks>
internal sealed class FieldTrainer
{
    private readonly LabelChain[] _chains;
    private readonly int[] _offsets;
    private readonly int _stride;
    private readonly ChainLattice[] _free;
    private readonly ChainLattice[] _bound;
    private readonly float[][] _transitions;
    private readonly float[][] _transitionSquares;
    private readonly Dictionary<uint, int> _index = [];
    private float[] _weights = [];
    private float[] _squares = [];
    private float[] _scores = [];
    private float[] _gradient = [];

    public FieldTrainer(LabelChain[] chains)
    {
        _chains = chains;
        _offsets = new int[chains.Length];
        var at = 0;
        for (var i = 0; i < chains.Length; i++)
        {
            _offsets[i] = at;
            at += chains[i].Count;
        }

        _stride = TaggerLayout.Padded(at);
        _free = [.. chains.Select(chain => new ChainLattice(chain))];
        _bound = [.. chains.Select(chain => new ChainLattice(chain))];
        _transitions = [.. chains.Select(chain => new float[chain.Count * chain.Count])];
        _transitionSquares = [.. chains.Select(chain => new float[chain.Count * chain.Count])];
    }

    /// <summary>Trains and gives the model; weights are the mean of those after each pass of the last third.</summary>
    public FieldModel Train(IReadOnlyList<TrainingSequence> sequences, TrainingOptions options, int seed, Action<string>? progress)
    {
        var ids = Index(sequences, options.LeastCount);
        _weights = new float[_index.Count * _stride];
        _squares = new float[_index.Count * _stride];
        Array.Fill(_squares, 0.1f);
        foreach (var squares in _transitionSquares)
        {
            Array.Fill(squares, 0.1f);
        }

        var mean = new float[_weights.Length];
        var transitionMean = _transitions.Select(weights => new float[weights.Length]).ToArray();
        var taken = 0;
        var random = new SplitMix((ulong)seed);
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var at in order)
            {
                loss += Step(sequences[at], ids[at], options, random);
                if (!double.IsFinite(loss))
                {
                    throw new InvalidDataException($"Sequence {at} of {sequences.Count} has answers that no path of labels fits.");
                }
            }

            progress?.Invoke($"pass {epoch + 1}: loss {loss / Math.Max(1, sequences.Sum(s => (long)s.Length)):F5}, features {_index.Count}");
            if (epoch >= options.Epochs - Math.Max(1, options.Epochs / 3))
            {
                taken++;
                Accumulate(_weights, mean);
                for (var chain = 0; chain < _chains.Length; chain++)
                {
                    Accumulate(_transitions[chain], transitionMean[chain]);
                }
            }
        }

        var factor = 1f / taken;
        for (var i = 0; i < mean.Length; i++)
        {
            mean[i] *= factor;
        }

        foreach (var transitions in transitionMean)
        {
            for (var i = 0; i < transitions.Length; i++)
            {
                transitions[i] *= factor;
            }
        }

        var keys = new uint[_index.Count];
        foreach (var (key, id) in _index)
        {
            keys[id] = key;
        }

        return new FieldModel(_chains, keys, mean, _stride, transitionMean, 1f - options.Dropout);
    }

    private static void Accumulate(float[] from, float[] into)
    {
        for (var i = 0; i < from.Length; i++)
        {
            into[i] += from[i];
        }
    }

    private int[][] Index(IReadOnlyList<TrainingSequence> sequences, int leastCount)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var sequence in sequences)
        {
            foreach (var feature in sequence.Features)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
            }
        }

        _index.Clear();
        var ids = new int[sequences.Count][];
        for (var i = 0; i < ids.Length; i++)
        {
            var features = sequences[i].Features;
            ids[i] = new int[features.Length];
            for (var j = 0; j < features.Length; j++)
            {
                if (features[j] == 0 || counts[features[j]] < leastCount)
                {
                    ids[i][j] = -1;
                    continue;
                }

                if (!_index.TryGetValue(features[j], out var id))
                {
                    _index.Add(features[j], id = _index.Count);
                }

                ids[i][j] = id;
            }
        }

        return ids;
    }

    private double Step(TrainingSequence sequence, int[] ids, TrainingOptions options, SplitMix random)
    {
        var length = sequence.Length;
        if (length == 0)
        {
            return 0;
        }

        if (_scores.Length < length * _stride)
        {
            _scores = new float[2 * length * _stride];
            _gradient = new float[2 * length * _stride];
        }

        var scores = _scores.AsSpan(0, length * _stride);
        var gradient = _gradient.AsSpan(0, length * _stride);
        scores.Clear();
        gradient.Clear();
        var keep = 1f - options.Dropout;
        var live = new int[ids.Length];
        var ends = new int[length + 1];
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(scores.Slice(i * _stride, _stride));
            for (var j = sequence.Offsets[i]; j < sequence.Offsets[i + 1]; j++)
            {
                if (ids[j] < 0 || (options.Dropout > 0 && random.NextSingle() >= keep))
                {
                    continue;
                }

                live[count++] = ids[j];
                var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(ids[j] * _stride, _stride));
                for (var k = 0; k < row.Length; k++)
                {
                    row[k] += weights[k];
                }
            }

            ends[i + 1] = count;
        }

        double loss = 0;
        for (var chain = 0; chain < _chains.Length; chain++)
        {
            var free = _free[chain];
            var bound = _bound[chain];
            free.SetTransitions(_transitions[chain]);
            bound.SetTransitions(_transitions[chain]);
            free.Run(scores, length, _stride, _offsets[chain], []);
            bound.Run(scores, length, _stride, _offsets[chain], sequence.Allowed[chain]);
            loss += free.LogSum - bound.LogSum;
            var labels = _chains[chain].Count;
            for (var i = 0; i < length; i++)
            {
                var row = gradient.Slice((i * _stride) + _offsets[chain], labels);
                for (var label = 0; label < labels; label++)
                {
                    row[label] = (free.Marginal(i, label) - bound.Marginal(i, label)) * sequence.Weight;
                }
            }

            Transitions(chain, free, bound, length, sequence.Weight, options);
        }

        var rate = new Vector<float>(options.Rate);
        var decay = new Vector<float>(options.Decay);
        for (var i = 0; i < length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(gradient.Slice(i * _stride, _stride));
            for (var j = ends[i]; j < ends[i + 1]; j++)
            {
                var at = live[j] * _stride;
                var weights = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(at, _stride));
                var squares = MemoryMarshal.Cast<float, Vector<float>>(_squares.AsSpan(at, _stride));
                for (var k = 0; k < row.Length; k++)
                {
                    var slope = row[k] + (decay * weights[k]);
                    var square = squares[k] + (slope * slope);
                    squares[k] = square;
                    weights[k] -= rate * slope / Vector.SquareRoot(square);
                }
            }
        }

        return loss;
    }

    private void Transitions(int chain, ChainLattice free, ChainLattice bound, int length, float weight, TrainingOptions options)
    {
        var labels = _chains[chain].Count;
        Span<float> slope = stackalloc float[labels * labels];
        slope.Clear();
        for (var i = 0; i + 1 < length; i++)
        {
            for (var from = 0; from < labels; from++)
            {
                if (free.Marginal(i, from) < 1e-5f && bound.Marginal(i, from) < 1e-5f)
                {
                    continue;
                }

                for (var to = 0; to < labels; to++)
                {
                    if (LabelChain.MayFollow(from, to))
                    {
                        slope[(from * labels) + to] += (free.PairMarginal(i, from, to) - bound.PairMarginal(i, from, to)) * weight;
                    }
                }
            }
        }

        var weights = _transitions[chain];
        var squares = _transitionSquares[chain];
        for (var k = 0; k < slope.Length; k++)
        {
            if (slope[k] != 0)
            {
                squares[k] += slope[k] * slope[k];
                weights[k] -= options.Rate * slope[k] / MathF.Sqrt(squares[k]);
            }
        }
    }
}
