namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Classes of words learnt from raw news, by the hash of the word.</summary>
/// <param name="entries">Hash of the folded word → fine class in the low half, coarse class in the high half; none twice.</param>
internal sealed class WordClusters(IReadOnlyCollection<KeyValuePair<uint, uint>> entries)
{
    private readonly KeyedValues _clusters = new(entries);

    /// <summary>No classes at all.</summary>
    public static WordClusters None { get; } = new([]);

    /// <summary>All words with their classes.</summary>
    public IReadOnlyCollection<KeyValuePair<uint, uint>> Entries => entries;

    /// <summary>The classes of a word, 0 where it is unknown.</summary>
    public uint Of(uint word) => _clusters[word];
}
