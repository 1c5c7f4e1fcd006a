namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Values by hash, as a model file holds them; <see cref="KeyedValues"/> finds them.</summary>
/// <param name="Keys">The hashes, ascending; none twice.</param>
/// <param name="Values">Their values.</param>
internal sealed record HashedEntries(uint[] Keys, uint[] Values)
{
    /// <summary>Nothing.</summary>
    public static HashedEntries None { get; } = new([], []);

    /// <summary>Values in any order.</summary>
    public static HashedEntries Of(IEnumerable<KeyValuePair<uint, uint>> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Key).ToArray();
        return new HashedEntries(Array.ConvertAll(sorted, entry => entry.Key), Array.ConvertAll(sorted, entry => entry.Value));
    }
}
