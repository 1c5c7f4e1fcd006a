namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Judges forms of an article by logistic regression over their features.</summary>
internal sealed unsafe class GroupScorer
{
    /// <summary>What a step is worth.</summary>
    public const float Step = 0.02f;

    // Memory is asked for so many features at once.
    private const int Block = 128;

    private readonly FeatureKeys _keys;
    private readonly sbyte[] _steps;

    /// <param name="weights">Weights by the hash of the feature: the byte of a signed number of steps.</param>
    public GroupScorer(HashedEntries weights)
    {
        Weights = weights;
        _keys = new FeatureKeys(weights.Keys.Length);
        _steps = new sbyte[_keys.Places];
        for (var i = 0; i < weights.Keys.Length; i++)
        {
            _steps[_keys.Put(weights.Keys[i])] = (sbyte)weights.Values[i];
        }
    }

    /// <summary>The weights in steps by the hash of the feature.</summary>
    public HashedEntries Weights { get; }

    /// <summary>Probability that a form is a name of its type.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var steps = 0;
        var known = stackalloc uint[Block];
        var places = stackalloc int[Block];
        for (; !features.IsEmpty; features = features[Math.Min(Block, features.Length)..])
        {
            var block = features[..Math.Min(Block, features.Length)];
            block.CopyTo(new Span<uint>(known, Block));
            var found = _keys.Find(known, _keys.Ask(known, block.Length), places);
            for (var i = 0; i < found; i++)
            {
                steps += _steps[places[i]];
            }
        }

        return 1f / (1f + MathF.Exp(-steps * Step));
    }
}
