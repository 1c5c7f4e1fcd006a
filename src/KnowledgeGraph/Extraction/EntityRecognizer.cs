using System.Collections.Concurrent;
using KnowledgeGraph.Extraction.Recognizers;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>Finds the names in a document. Immutable but for a pool of buffers; any number of threads may use one at once.</summary>
public sealed class EntityRecognizer
{
    private readonly EntityModel _model;
    private readonly ConcurrentBag<Buffers> _buffers = [];

    internal EntityRecognizer(EntityModel model) => _model = model;

    /// <summary>The recogniser with the dictionary and the model that ship with the program.</summary>
    public static EntityRecognizer Load() => new(EntityModel.Load(Task.Run(() => Segmenter.LoadForCutting())));

    /// <summary>The recogniser with the model that ships with the program.</summary>
    public static EntityRecognizer Load(Segmenter segmenter) => new(EntityModel.Load(segmenter));

    /// <summary>The mentions of one document, by span; they may nest but not cross.</summary>
    public IReadOnlyList<Mention> Recognize(Document document)
    {
        if (!_buffers.TryTake(out var buffers))
        {
            buffers = new Buffers();
        }

        var ranges = new TextSpan[document.Sentences.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = document.Sentences[i].Span;
        }

        _model.Analyzer.Analyze(document.Clean.Text, buffers.Text, buffers.Words);
        var candidates = CandidateFinder.Find(_model.Tagger, buffers.Text, ranges, buffers.Scratch);
        var groups = CandidateGroup.Of(document.Clean.Text, candidates);
        var scores = _model.Judge.Score(buffers.Text, document.Clean.Text, candidates, groups);
        _buffers.Add(buffers);
        var chosen = MentionChoice.Choose(document, groups, scores, _model.Thresholds);
        return ListMates.Apply(document, ClassWords.Apply(document, LeadingVerbs.Apply(document, BalancedMarks.Apply(document, chosen))));
    }

    private sealed class Buffers
    {
        public TagText Text { get; } = new();

        public List<Word> Words { get; } = [];

        public FieldScratch Scratch { get; } = new();
    }
}
