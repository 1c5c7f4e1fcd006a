using System.Reflection;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>All that recognising entities has learnt: lists, word classes, the tagger, the judge of forms and from
/// which probability on a name of each type is believed.</summary>
internal sealed class EntityModel(TextAnalyzer analyzer, FieldTagger tagger, FormJudge judge, float[] thresholds)
{
    private const string Resource = "tagging/entities.model";

    /// <summary>The analysis.</summary>
    public TextAnalyzer Analyzer => analyzer;

    /// <summary>The tagger.</summary>
    public FieldTagger Tagger => tagger;

    /// <summary>What judges the forms of an article.</summary>
    public FormJudge Judge => judge;

    /// <summary>Least probability of a name, by <see cref="EntityType"/>.</summary>
    public IReadOnlyList<float> Thresholds => thresholds;

    /// <summary>The model that ships with the program.</summary>
    /// <exception cref="InvalidDataException">The model is missing or damaged.</exception>
    public static EntityModel Load(Segmenter segmenter) => Load(Task.FromResult(segmenter));

    /// <summary>The model that ships with the program; meanwhile the segmenter may still be loading.</summary>
    /// <exception cref="InvalidDataException">The model is missing or damaged.</exception>
    public static EntityModel Load(Task<Segmenter> segmenter)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is not in the assembly: train the tagger and build again.");
        return Read(stream, segmenter);
    }

    /// <summary>Reads a model; meanwhile the segmenter may still be loading.</summary>
    public static EntityModel Read(Stream stream, Task<Segmenter> segmenter)
    {
        using var reader = ModelFile.Unpack(stream);
        var phrases = new PhraseTable(ModelFile.ReadEntries(reader));
        var clusters = new WordClusters(ModelFile.ReadEntries(reader));
        var tagger = ModelFile.ReadTagger(reader);
        var first = new GroupScorer(ModelFile.ReadEntries(reader));
        var judge = new FormJudge(first, ModelFile.ReadTrees(reader));
        var thresholds = new float[reader.ReadInt32()];
        for (var i = 0; i < thresholds.Length; i++)
        {
            thresholds[i] = reader.ReadSingle();
        }

        return new EntityModel(new TextAnalyzer(segmenter.GetAwaiter().GetResult(), phrases, clusters), tagger, judge, thresholds);
    }

    /// <summary>The model's file.</summary>
    public byte[] Pack() => ModelFile.Pack(writer =>
    {
        ModelFile.Write(writer, analyzer.Phrases.Entries);
        ModelFile.Write(writer, analyzer.Clusters.Entries);
        ModelFile.Write(writer, tagger);
        ModelFile.Write(writer, judge.First.Weights);
        ModelFile.Write(writer, judge.Second);
        writer.Write(thresholds.Length);
        foreach (var threshold in thresholds)
        {
            writer.Write(threshold);
        }
    });
}
