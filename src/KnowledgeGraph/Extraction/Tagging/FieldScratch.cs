namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What one run of taggers writes to; kept from text to text, used by one thread at a time.</summary>
internal sealed class FieldScratch
{
    private readonly Dictionary<LabelChain, ChainLattice> _lattices = [];
    private short[] _scores = [];

    /// <summary>Finds best paths.</summary>
    public BestPath Path { get; } = new();

    /// <summary>Room for so many scores; the same room at every call.</summary>
    public Span<short> Scores(int count)
    {
        if (_scores.Length < count)
        {
            _scores = new short[Math.Max(count, 2 * _scores.Length)];
        }

        return _scores.AsSpan(0, count);
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
