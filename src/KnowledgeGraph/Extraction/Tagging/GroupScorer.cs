namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Judges forms of an article by logistic regression over their features.</summary>
/// <param name="weights">The bits of the weights by the hash of the feature.</param>
internal sealed class GroupScorer(HashedEntries weights)
{
    private const int Block = 64;

    private readonly KeyedValues _values = new(weights);

    /// <summary>The bits of the weights by the hash of the feature.</summary>
    public HashedEntries Weights => weights;

    /// <summary>Probability that a form is a name of its type.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
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
                sum += BitConverter.UInt32BitsToSingle(_values.Find(feature));
            }
        }

        return 1f / (1f + MathF.Exp(-sum));
    }
}
