using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Training;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction.Tagging;

public sealed class FieldTaggerTests
{
    private static readonly LabelChain Chain = new("colours", "WARM", "COLD");
    private static readonly TrainingOptions Options = new(Epochs: 12, Rate: 0.1f, Decay: 1e-5f, Dropout: 0.1f, LeastCount: 1);

    [Fact]
    public void A_field_learns_what_its_examples_show()
    {
        var tagger = Train().Quantise(0, int.MaxValue);
        Assert.Equal("我说[蓝]和[深红]", Show(tagger, "我说蓝和深红"));
        Assert.Equal("天是[深红]的花", Show(tagger, "天是深红的花"));
    }

    [Fact]
    public void The_same_examples_give_the_same_weights()
    {
        Assert.Equal(Train().Weights, Train().Weights);
    }

    [Fact]
    public void A_packed_tagger_labels_as_before()
    {
        var tagger = Train().Quantise(0, int.MaxValue);
        using var packed = new MemoryStream(ModelFile.Pack(writer => ModelFile.Write(writer, tagger)));
        using var reader = ModelFile.Unpack(packed);
        var read = ModelFile.ReadTagger(reader);
        Assert.Equal(Show(tagger, "他说深红比蓝好"), Show(read, "他说深红比蓝好"));
    }

    [Fact]
    public void A_model_that_is_none_is_refused()
    {
        using var packed = new MemoryStream(ModelFile.Pack(writer => writer.Write("nothing of the kind")));
        using var reader = ModelFile.Unpack(packed);
        Assert.Throws<InvalidDataException>(() => ModelFile.ReadTagger(reader));
    }

    [Fact]
    public void Marginals_of_a_position_sum_to_one()
    {
        var tagger = Train().Quantise(0, int.MaxValue);
        var (text, scratch) = (Prepared("他说深红比蓝好"), new FieldScratch());
        tagger.Score(text, 0, text.Length, scratch);
        var sums = tagger.Sums(0, text.Length, scratch);
        for (var i = 0; i < text.Length; i++)
        {
            Assert.Equal(1, Enumerable.Range(0, Chain.Count).Sum(label => sums.Marginal(i, label)), 3);
        }
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 2, true)]
    [InlineData(1, 3, true)]
    [InlineData(1, 0, false)]
    [InlineData(1, 6, false)]
    [InlineData(0, 2, false)]
    [InlineData(3, 5, true)]
    public void A_name_is_not_left_open(int label, int next, bool may)
    {
        Assert.Equal(may, LabelChain.MayFollow(label, next));
    }

    [Fact]
    public void Every_cue_word_has_a_kind()
    {
        Assert.All(CueWords.Read(), cue => Assert.InRange(cue.Kind, 0, CueWords.Kinds.Length - 1));
    }

    private static FieldModel Train()
    {
        string[] sentences = ["我喜欢[深红]的花", "他说[深红]不好", "天是[蓝]的", "海比[蓝]更深", "我说[蓝]和[深红]"];
        var sequences = sentences.Select(marked =>
        {
            var plain = marked.Replace("[", string.Empty, StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal);
            var labels = new byte[plain.Length];
            for (var at = plain.IndexOf("深红", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("深红", at + 1, StringComparison.Ordinal))
            {
                labels[at] = (byte)LabelChain.Begin(0);
                labels[at + 1] = (byte)LabelChain.End(0);
            }

            for (var at = plain.IndexOf('蓝', StringComparison.Ordinal); at >= 0; at = plain.IndexOf('蓝', at + 1))
            {
                labels[at] = (byte)LabelChain.Single(1);
            }

            return SequenceBuilder.Build(Prepared(plain), new TextSpan(0, plain.Length), [SequenceBuilder.Certain(labels)]);
        }).ToArray();
        return new FieldTrainer([Chain]).Train(sequences, Options, seed: 3, progress: null);
    }

    private static TagText Prepared(string plain)
    {
        var text = new TagText();
        text.Set(plain, [.. Enumerable.Range(0, plain.Length).Select(i => new Word(i, 1, 0))]);
        return text;
    }

    private static string Show(FieldTagger tagger, string plain)
    {
        var (text, scratch, labels) = (Prepared(plain), new FieldScratch(), new byte[plain.Length]);
        tagger.Score(text, 0, text.Length, scratch);
        tagger.Best(0, text.Length, scratch, labels);
        foreach (var (start, end, _) in Corpora.Names(labels).Reverse())
        {
            plain = plain.Insert(end, "]").Insert(start, "[");
        }

        return plain;
    }
}
