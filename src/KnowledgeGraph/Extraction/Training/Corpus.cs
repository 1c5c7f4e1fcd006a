using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>A public corpus: where its parts lie and how a tagger is trained on it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Chain">Its labels.</param>
/// <param name="Training">Reads the training part from the data folder.</param>
/// <param name="Test">Reads the part that is scored.</param>
/// <param name="Options">How the tagger is trained.</param>
/// <param name="MostFeatures">At most so many features are kept.</param>
internal sealed record Corpus(
    string Name,
    LabelChain Chain,
    Func<string, List<LabelledSentence>> Training,
    Func<string, List<LabelledSentence>> Test,
    TrainingOptions Options,
    int MostFeatures)
{
    /// <summary>MSRA (SIGHAN 2006), research only.</summary>
    public static readonly Corpus Msra = new(
        "msra",
        Corpora.Msra,
        data => Corpora.ReadColumns(new StringReader(string.Join('\n', PhraseSources.Compressed(Path.Combine(data, "msra", "train.bio.xz")))), Corpora.Msra),
        data => Read(Path.Combine(data, "msra", "test.bio"), Corpora.Msra),
        new TrainingOptions(Epochs: 5, Rate: 0.1f, Decay: 1e-5f, Dropout: 0.2f, LeastCount: 2),
        MostFeatures: 300_000);

    /// <summary>CLUENER 2020, research only.</summary>
    public static readonly Corpus Cluener = new(
        "cluener",
        Corpora.Cluener,
        data => Corpora.ReadCluener(Path.Combine(data, "cluener", "train.json")),
        data => Corpora.ReadCluener(Path.Combine(data, "cluener", "dev.json")),
        new TrainingOptions(Epochs: 8, Rate: 0.05f, Decay: 1e-5f, Dropout: 0.2f, LeastCount: 2),
        MostFeatures: 300_000);

    /// <summary>ResumeNER, no licence stated.</summary>
    public static readonly Corpus Resume = new(
        "resume",
        Corpora.Resume,
        data => Read(Path.Combine(data, "resume_ner", "train.char.bmes"), Corpora.Resume),
        data => Read(Path.Combine(data, "resume_ner", "test.char.bmes"), Corpora.Resume),
        new TrainingOptions(Epochs: 20, Rate: 0.1f, Decay: 1e-5f, Dropout: 0.6f, LeastCount: 2),
        MostFeatures: 200_000);

    /// <summary>All corpora that have a test part.</summary>
    public static IReadOnlyList<Corpus> All => [Msra, Cluener, Resume];

    private static List<LabelledSentence> Read(string path, LabelChain chain)
    {
        using var reader = File.OpenText(path);
        return Corpora.ReadColumns(reader, chain);
    }
}
