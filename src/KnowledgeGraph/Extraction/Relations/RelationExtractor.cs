using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Rules;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Finds the relations that a document states between the things it names. Immutable and safe to share between
/// threads.</summary>
public sealed class RelationExtractor
{
    /// <summary>Pairs likelier than this become claims; the value that gave the best F1 in cross-validation.</summary>
    public const double Threshold = 0.25;

    // Dropped candidates below this are noise that explains nothing.
    private const double WorthTelling = 0.1;

    // Besides its strongest place, a relation is claimed where a place alone speaks for it.
    private const double FurtherPlace = 0.5;

    private readonly CueLexicon _cues;
    private readonly StatusReader _status;
    private readonly RelationModel _model;

    /// <summary>Loads cue lists and model from the program itself.</summary>
    public RelationExtractor()
        : this(CueLexicon.Load(), StatusReader.Load(), RelationModelFile.Load())
    {
    }

    /// <param name="cues">The cue words of the relations.</param>
    /// <param name="status">Reads how far a claim has come.</param>
    /// <param name="model">Decides which candidates are claims.</param>
    public RelationExtractor(CueLexicon cues, StatusReader status, RelationModel model)
    {
        _cues = cues;
        _status = status;
        _model = model;
    }

    /// <summary>The claims of one document, one for each place that states one.</summary>
    public IReadOnlyList<Claim> Extract(LinkedDocument document) => Extract(document, null);

    /// <summary>The claims of one document, and what was not claimed with the reason.</summary>
    public IReadOnlyList<Claim> Extract(LinkedDocument document, ICollection<Dropped>? dropped)
    {
        var view = ArticleView.Of(document, _cues);
        var features = new PlaceFeatures(view);
        var bag = new FeatureBag();
        var claims = new List<Claim>();
        var pairs = _model.Score(view, CandidateFinder.Find(view));
        var portrait = ZonePortrait.Of(view, pairs, Threshold);
        foreach (var (scored, said) in pairs)
        {
            var implied = said < Threshold && portrait is not null && portrait.Implies(view, scored);
            var probability = implied ? ZonePortrait.Probability : said;
            if (probability < WorthTelling)
            {
                continue;
            }

            for (var i = 0; i < scored.LogOdds.Length; i++)
            {
                if (i != scored.Best && (probability < Threshold || scored.LogOdds[i] < FurtherPlace))
                {
                    continue;
                }

                var place = scored.Pair.Occurrences[i];
                var span = implied
                    ? EvidenceCutter.Clause(view, place, ofHead: scored.Type == RelationType.LocatedIn)
                    : EvidenceCutter.Cut(view, place);
                var rule = implied
                    ? RuleBook.Name(scored.Type, ZonePortrait.Pattern)
                    : RuleBook.Name(scored.Type, new PlaceReading(view, scored.Pair, place));
                var reading = _status.Read(view, place);
                if (Reason(scored.Type, probability, reading) is { } reason)
                {
                    dropped?.Add(new Dropped(scored.Type, scored.Pair.Head, scored.Pair.Tail, span, rule, probability, reason));
                    continue;
                }

                features.Write(scored.Pair, place, bag);
                claims.Add(new Claim(scored.Type, scored.Pair.Head, scored.Pair.Tail, new Evidence(
                    document.Document.Article.Name,
                    view.Text.Substring(span.Start, span.Length).Replace("\n", string.Empty, StringComparison.Ordinal),
                    document.Document.Clean.ToSource(span),
                    rule,
                    Status(scored.Type, place.Head.Type, reading.Status),
                    Math.Round(probability, 4),
                    scored.Type == RelationType.HoldsPosition ? TitleReader.Read(view, place) : null,
                    scored.Type == RelationType.FocusesOn
                        ? StageWords.Read(view, place) ?? Stages.Read(_model.Places, bag.Hashes, place.Head.Type, place.Tail.Type)
                        : null,
                    PeriodReader.Read(view.Text.Substring(span.Start, span.Length), document.Document.Published))));
            }
        }

        return claims;
    }

    private static string? Reason(RelationType type, double probability, StatusReading reading)
    {
        if (probability < Threshold)
        {
            return "unlikely";
        }

        if (type is RelationType.HoldsPosition)
        {
            return null;
        }

        return reading.Denied is { } denied ? $"denied by {denied}" :
            reading.Wished is { } wished ? $"only wished for by {wished}" : null;
    }

    // Who somebody is, what something belongs to and where a zone lies has no progress.
    private static ClaimStatus Status(RelationType type, EntityType head, ClaimStatus read) =>
        (type is RelationType.HoldsPosition or RelationType.PartOf or RelationType.Leads or RelationType.UpstreamOf ||
            (type is RelationType.LocatedIn && head is EntityType.Zone or EntityType.Place)) && read != ClaimStatus.Ended
            ? ClaimStatus.Stated
            : read;
}
