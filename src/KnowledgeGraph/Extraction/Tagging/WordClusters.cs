namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Classes of words learnt from raw news, by the hash of the word.</summary>
/// <param name="entries">Hash of the folded word → fine class in the low half, coarse class in the high half.</param>
internal sealed class WordClusters(HashedEntries entries)
{
    private readonly KeyedValues _clusters = new(entries);

    /// <summary>No classes at all.</summary>
    public static WordClusters None { get; } = new(HashedEntries.None);

    /// <summary>All words with their classes.</summary>
    public HashedEntries Entries => entries;

    /// <summary>The classes of a word, 0 where it is unknown.</summary>
    public uint Of(uint word) => _clusters[word];
}
