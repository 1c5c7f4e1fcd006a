using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Evaluation;

/// <summary>How a graph does against gold.</summary>
/// <param name="Entities">By type; the key ALL for all together, first; types by name.</param>
/// <param name="Relations">Likewise.</param>
/// <param name="Titles">Of the right HOLDS_POSITION, how many titles are right.</param>
/// <param name="Stages">Of the right FOCUSES_ON with a stage, how many stages are right.</param>
/// <param name="Evidence">Of the right relations, how many have a sentence that proves them.</param>
/// <param name="Identity">Who is who over articles, where pairs were given.</param>
/// <param name="Errors">Every wrong and missed answer, article by article.</param>
/// <param name="Judged">Every relation found that counts, with its confidence and whether it is right.</param>
public sealed record ScoreSheet(
    IReadOnlyList<KeyValuePair<string, Tally>> Entities,
    IReadOnlyList<KeyValuePair<string, Tally>> Relations,
    Share Titles,
    Share Stages,
    Share Evidence,
    IdentityScore? Identity,
    IReadOnlyList<ScoreError> Errors,
    IReadOnlyList<JudgedRelation> Judged)
{
    /// <summary>Key of the row over all types.</summary>
    public const string All = "ALL";

    /// <summary>Scores a graph.</summary>
    /// <param name="graph">What was found.</param>
    /// <param name="golds">What should be; an article that the graph lacks counts as wholly missed.</param>
    /// <param name="identity">Pairs across articles, or null.</param>
    public static ScoreSheet Of(KnowledgeGraphSnapshot graph, IEnumerable<GoldArticle> golds, IdentityPairs? identity = null)
    {
        var entities = new List<(string Type, Tally Tally)>();
        var relations = new List<(string Type, Tally Tally)>();
        var (titles, stages, evidence) = (new Share(0, 0), new Share(0, 0), new Share(0, 0));
        var errors = new List<ScoreError>();
        var judged = new List<JudgedRelation>();
        foreach (var gold in golds)
        {
            var score = ArticleScore.Of(graph, gold);
            entities.AddRange(score.Entities);
            relations.AddRange(score.Relations);
            titles += score.Titles;
            stages += score.Stages;
            evidence += score.Evidence;
            errors.AddRange(score.Errors);
            judged.AddRange(score.Judged);
        }

        return new ScoreSheet(
            Table(entities), Table(relations), titles, stages, evidence, identity?.Score(graph), errors, judged);
    }

    private static List<KeyValuePair<string, Tally>> Table(List<(string Type, Tally Tally)> answers)
    {
        var none = new Tally(0, 0, 0);
        return
        [
            new(All, answers.Aggregate(none, (sum, answer) => sum + answer.Tally)),
            .. answers
                .GroupBy(answer => answer.Type, StringComparer.Ordinal)
                .OrderBy(type => type.Key, StringComparer.Ordinal)
                .Select(type => KeyValuePair.Create(type.Key, type.Aggregate(none, (sum, answer) => sum + answer.Tally))),
        ];
    }
}

/// <summary>A wrong or missed answer.</summary>
/// <param name="Article">Where.</param>
/// <param name="Kind">missed entity, wrong entity, wrong relation, missed relation.</param>
/// <param name="Type">Type of the entity or relation.</param>
/// <param name="What">The name, or source → target.</param>
/// <param name="Sentence">Of a relation: the sentence said to state it, or gold's clause.</param>
/// <param name="Rule">Of a relation found: the rule that read it.</param>
public sealed record ScoreError(string Article, string Kind, string Type, string What, string? Sentence = null, string? Rule = null);

/// <summary>A relation found that is not optional, with its confidence in that article.</summary>
public sealed record JudgedRelation(string Article, string Type, string Rule, double Confidence, bool Right);
