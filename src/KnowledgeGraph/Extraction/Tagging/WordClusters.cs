namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Classes of words learnt from raw news, by the hash of the word.</summary>
internal sealed class WordClusters
{
    private readonly Dictionary<uint, uint> _clusters;

    /// <param name="clusters">Hash of the folded word → fine class in the low half, coarse class in the high half.</param>
    public WordClusters(Dictionary<uint, uint> clusters) => _clusters = clusters;

    /// <summary>No classes at all.</summary>
    public static WordClusters None { get; } = new([]);

    /// <summary>All words with their classes.</summary>
    public IReadOnlyDictionary<uint, uint> Entries => _clusters;

    /// <summary>The classes of a word, 0 where it is unknown.</summary>
    public uint Of(uint word) => _clusters.GetValueOrDefault(word);
}
