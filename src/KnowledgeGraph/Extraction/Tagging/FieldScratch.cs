namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What one run of taggers writes to; kept from text to text, used by one thread at a time.</summary>
internal sealed class FieldScratch
{
    private readonly Dictionary<LabelChain, ChainLattice> _lattices = [];
    private readonly short[][] _sums = [[], []];
    private float[] _scores = [];

    /// <summary>Room for so many scores; the same room at every call.</summary>
    public Span<float> Scores(int count)
    {
        if (_scores.Length < count)
        {
            _scores = new float[Math.Max(count, 2 * _scores.Length)];
        }

        return _scores.AsSpan(0, count);
    }

    /// <summary>Room for so many sums of one tagger; what was there stays there.</summary>
    public Span<short> Sums(int tagger, int count)
    {
        if (_sums[tagger].Length < count)
        {
            Array.Resize(ref _sums[tagger], Math.Max(count, 2 * _sums[tagger].Length));
        }

        return _sums[tagger].AsSpan(0, count);
    }

    /// <summary>The lattice of a chain.</summary>
    public ChainLattice Lattice(LabelChain chain)
    {
        if (!_lattices.TryGetValue(chain, out var lattice))
        {
            _lattices.Add(chain, lattice = new ChainLattice(chain));
        }

        return lattice;
    }
}
