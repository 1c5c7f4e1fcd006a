namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Judges forms of an article by logistic regression over their features.</summary>
/// <param name="weights">Weights by the hash of the feature: the byte of a signed number of steps.</param>
internal sealed class GroupScorer(HashedEntries weights)
{
    /// <summary>What a step is worth.</summary>
    public const float Step = 0.02f;

    private const int Block = 64;

    private readonly KeyedValues _values = new(weights);

    /// <summary>The weights in steps by the hash of the feature.</summary>
    public HashedEntries Weights => weights;

    /// <summary>Probability that a form is a name of its type.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        var steps = 0;
        Span<uint> known = stackalloc uint[Block];
        for (; !features.IsEmpty; features = features[Math.Min(Block, features.Length)..])
        {
            // Memory is asked for many features at once.
            var count = 0;
            foreach (var feature in features[..Math.Min(Block, features.Length)])
            {
                if (_values.MayHave(feature))
                {
                    known[count++] = feature;
                    _values.Fetch(feature);
                }
            }

            foreach (var feature in known[..count])
            {
                steps += (sbyte)(byte)_values.Find(feature);
            }
        }

        return 1f / (1f + MathF.Exp(-steps * Step));
    }
}
