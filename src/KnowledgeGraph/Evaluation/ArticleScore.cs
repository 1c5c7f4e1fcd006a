using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Evaluation;

/// <summary>How the graph does in one article.</summary>
internal sealed class ArticleScore
{
    private readonly GoldArticle _gold;
    private readonly Dictionary<string, GoldEntity> _wanted;
    private readonly Dictionary<string, Entity> _system;
    private readonly EntityMatch _match;

    private ArticleScore(KnowledgeGraphSnapshot graph, GoldArticle gold)
    {
        _gold = gold;
        _wanted = gold.Entities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var system = graph.Entities.Where(entity => entity.Mentions.Any(each => each.Article == gold.Article)).ToList();
        _system = system.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        _match = EntityMatch.Of(system, gold);
    }

    public List<(string Type, Tally Tally)> Entities { get; } = [];

    public List<(string Type, Tally Tally)> Relations { get; } = [];

    public Share Titles { get; private set; } = new(0, 0);

    public Share Stages { get; private set; } = new(0, 0);

    public Share Evidence { get; private set; } = new(0, 0);

    public List<ScoreError> Errors { get; } = [];

    public List<JudgedRelation> Judged { get; } = [];

    /// <summary>Scores one article.</summary>
    public static ArticleScore Of(KnowledgeGraphSnapshot graph, GoldArticle gold)
    {
        var score = new ArticleScore(graph, gold);
        score.ScoreEntities();
        score.ScoreRelations(graph.Relations);
        return score;
    }

    private void ScoreEntities()
    {
        foreach (var wanted in _gold.Entities.Where(entity => !entity.Optional))
        {
            var found = _match.SystemOf.ContainsKey(wanted.Id);
            Entities.Add((wanted.Type.ToString(), found ? new Tally(1, 0, 0) : new Tally(0, 0, 1)));
            if (!found)
            {
                Errors.Add(new ScoreError(_gold.Article, "missed entity", wanted.Type.ToString(), wanted.Name));
            }
        }

        foreach (var spare in _match.Spare)
        {
            if (!_match.Splits.TryGetValue(spare.Id, out var hit) || !_wanted[hit].Optional)
            {
                Entities.Add((spare.Type.ToString(), new Tally(0, 1, 0)));
                Errors.Add(new ScoreError(_gold.Article, "wrong entity", spare.Type.ToString(), spare.Name));
            }
        }
    }

    private void ScoreRelations(IEnumerable<Relation> relations)
    {
        var wanted = new OrderedDictionary<(string Type, string Head, string Tail), GoldRelation>();
        foreach (var relation in _gold.Relations)
        {
            wanted[Key(relation.Type, relation.Head, relation.Tail)] = relation;
        }

        var seen = new HashSet<(string, string, string)>();
        var found = new HashSet<(string, string, string)>();
        foreach (var relation in relations)
        {
            var evidence = relation.Evidence.Where(piece => piece.Article == _gold.Article).ToList();
            if (evidence.Count == 0 || !_system.ContainsKey(relation.Source) || !_system.ContainsKey(relation.Target))
            {
                continue;
            }

            var type = RelationSchema.Of(relation.Type).Name;
            var (head, tail) = (_match.GoldFor(relation.Source), _match.GoldFor(relation.Target));
            var key = Key(type, head ?? $"?{relation.Source}", tail ?? $"?{relation.Target}");
            if (!seen.Add(key))
            {
                continue;
            }

            if (wanted.TryGetValue(key, out var gold))
            {
                found.Add(key);
                if (!gold.Optional)
                {
                    Relations.Add((type, new Tally(1, 0, 0)));
                    Judge(type, evidence, right: true);
                    ScoreAttributes(relation, gold, evidence);
                }
            }
            else if (!IsOptional(head) && !IsOptional(tail))
            {
                Relations.Add((type, new Tally(0, 1, 0)));
                Judge(type, evidence, right: false);
                Errors.Add(new ScoreError(
                    _gold.Article,
                    "wrong relation",
                    type,
                    $"{_system[relation.Source].Name} → {_system[relation.Target].Name}",
                    evidence[0].Text,
                    evidence[0].Rule));
            }
        }

        foreach (var (key, gold) in wanted)
        {
            if (!gold.Optional && !found.Contains(key) && !IsOptional(gold.Head) && !IsOptional(gold.Tail))
            {
                Relations.Add((gold.Type, new Tally(0, 0, 1)));
                Errors.Add(new ScoreError(
                    _gold.Article,
                    "missed relation",
                    gold.Type,
                    $"{_wanted[gold.Head].Name} → {_wanted[gold.Tail].Name}",
                    gold.Evidence));
            }
        }
    }

    private void ScoreAttributes(Relation relation, GoldRelation gold, List<Evidence> evidence)
    {
        Titles += Attribute(gold.Title, evidence.Select(piece => piece.Title), relation.Title);
        Stages += Attribute(gold.Stage, evidence.Select(piece => piece.Stage), relation.Stage);
        var (head, tail) = (_wanted[gold.Head], _wanted[gold.Tail]);
        var proven = evidence.Any(piece => Proof.Proves(
            piece.Text, gold.Evidence, ScoreText.Normalize(head.Names, head.Type), ScoreText.Normalize(tail.Names, tail.Type)));
        Evidence += new Share(proven ? 1 : 0, 1);
    }

    private static Share Attribute(string? wanted, IEnumerable<string?> said, string? rolledUp)
    {
        if (string.IsNullOrEmpty(wanted))
        {
            return new Share(0, 0);
        }

        var values = said.Where(value => !string.IsNullOrEmpty(value)).ToList();
        var right = (values.Count > 0 ? values : [rolledUp ?? string.Empty])
            .Exists(value => ScoreText.Normalize(value!) == ScoreText.Normalize(wanted));
        return new Share(right ? 1 : 0, 1);
    }

    private void Judge(string type, List<Evidence> evidence, bool right)
    {
        var surest = evidence.MaxBy(piece => piece.Confidence)!;
        Judged.Add(new JudgedRelation(_gold.Article, type, surest.Rule, surest.Confidence, right));
    }

    private bool IsOptional(string? gold) => gold is not null && _wanted[gold].Optional;

    /// <summary>What makes two relations the same; of a symmetric one the ends in code-point order.</summary>
    private static (string Type, string Head, string Tail) Key(string type, string head, string tail) =>
        RelationSchema.Parse(type) is { } known && RelationSchema.Of(known).Symmetric && CodePointOrder.Instance.Compare(head, tail) > 0
            ? (type, tail, head)
            : (type, head, tail);
}
