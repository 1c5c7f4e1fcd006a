using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Reads the whole graph. To be run inside one reading transaction.</summary>
internal sealed class GraphLoader(Connection connection)
{
    private readonly Dictionary<long, string> _articleNames = [];
    private readonly Dictionary<long, string> _hashes = [];
    private readonly Dictionary<long, string> _entityIds = [];
    private readonly Dictionary<(long Article, int Number), long> _entityOf = [];
    private readonly Dictionary<long, List<ArticleNames>> _mentions = [];

    /// <summary>The graph as it stands at this moment.</summary>
    public KnowledgeGraphSnapshot Load()
    {
        ReadArticleNames();
        ReadReferents();
        var entities = Entities();
        return new KnowledgeGraphSnapshot(Articles(), entities, Relations(), Figures());
    }

    private void ReadArticleNames()
    {
        var rows = connection.Prepare("SELECT key, name, hash FROM article");
        while (rows.Read())
        {
            _articleNames.Add(rows.Integer(0), rows.Text(1));
            _hashes.Add(rows.Integer(0), rows.Text(2));
        }
    }

    // By entity and article name, so that the names of one article stand together; BINARY order of UTF-8 is code-point order.
    private void ReadReferents()
    {
        var rows = connection.Prepare(
            """
            SELECT entity, article, number, names
            FROM referent JOIN profile ON profile.key = profile JOIN article ON article.key = article
            ORDER BY entity, article.name, number
            """);
        (long Entity, long Article) before = (-1, -1);
        while (rows.Read())
        {
            var entity = rows.Integer(0);
            var article = rows.Integer(1);
            _entityOf.Add((article, rows.Number(2)), entity);
            if (!_mentions.TryGetValue(entity, out var mentions))
            {
                _mentions.Add(entity, mentions = []);
            }

            var names = rows.Texts(3);
            if (before == (entity, article))
            {
                names = [.. mentions[^1].Names, .. names];
                mentions.RemoveAt(mentions.Count - 1);
            }

            mentions.Add(new ArticleNames(_articleNames[article], Distinct(names)));
            before = (entity, article);
        }
    }

    private List<Entity> Entities()
    {
        var rows = connection.Prepare("SELECT key, id, type, name, aliases, alias_ids FROM entity ORDER BY id");
        var entities = new List<Entity>();
        while (rows.Read())
        {
            var key = rows.Integer(0);
            var id = rows.Text(1);
            _entityIds.Add(key, id);
            entities.Add(new Entity(id, rows.EntityType(2), rows.Text(3), rows.Texts(4), rows.Texts(5), _mentions[key]));
        }

        return entities;
    }

    private List<ArticleSummary> Articles()
    {
        var rows = connection.Prepare("SELECT key, title, published, about, text FROM article ORDER BY name");
        var articles = new List<ArticleSummary>();
        while (rows.Read())
        {
            var key = rows.Integer(0);
            var about = rows.Numbers(3).Select(number => _entityIds[_entityOf[(key, number)]]).Distinct(StringComparer.Ordinal);
            articles.Add(new ArticleSummary(
                _articleNames[key], rows.Text(1), rows.TextOrNull(2), [.. about], _hashes[key], rows.Text(4)));
        }

        return articles;
    }

    private List<Relation> Relations()
    {
        var evidence = Grouped(
            """
            SELECT relation, article, text, start, stop, rule, status, confidence, title, stage, period
            FROM claim WHERE relation IS NOT NULL
            """);
        var hashes = _articleNames.ToDictionary(pair => pair.Value, pair => _hashes[pair.Key], StringComparer.Ordinal);
        var rows = connection.Prepare("SELECT key, id, type, source, target, confidence, title, stage, status FROM relation ORDER BY id");
        var relations = new List<Relation>();
        while (rows.Read())
        {
            var pieces = evidence[rows.Integer(0)];
            var source = _entityIds[rows.Integer(3)];
            var target = _entityIds[rows.Integer(4)];
            relations.Add(pieces.Count == 1
                ? new Relation(
                    rows.Text(1),
                    rows.RelationType(2),
                    source,
                    target,
                    rows.Real(5),
                    rows.TextOrNull(6),
                    rows.TextOrNull(7),
                    rows.Status(8),
                    pieces)
                : RollUp.Relation(rows.RelationType(2), source, target, pieces, article => hashes[article]));
        }

        return relations;
    }

    private List<Figure> Figures()
    {
        var evidence = Grouped(
            """
            SELECT figure, article, text, start, stop, rule, status, confidence, evidence_title, evidence_stage, evidence_period
            FROM figure_claim WHERE figure IS NOT NULL
            """);
        var rows = connection.Prepare("SELECT key, id, subject, indicator, value, unit, period, comparison FROM figure ORDER BY id");
        var figures = new List<Figure>();
        while (rows.Read())
        {
            var pieces = evidence[rows.Integer(0)];
            var claim = new FigureClaim(
                0, rows.Text(3), rows.Decimal(4), rows.Text(5), rows.TextOrNull(6), rows.TextOrNull(7), pieces[0]);
            figures.Add(RollUp.Figure(_entityIds[rows.Integer(2)], claim, pieces));
        }

        return figures;
    }

    // Columns: what the evidence is for, its article, and the nine of a piece of evidence.
    private Dictionary<long, List<Evidence>> Grouped(string sql)
    {
        var groups = new Dictionary<long, List<Evidence>>();
        var rows = connection.Prepare(sql);
        while (rows.Read())
        {
            if (!groups.TryGetValue(rows.Integer(0), out var group))
            {
                groups.Add(rows.Integer(0), group = []);
            }

            group.Add(FactRows.EvidenceAt(rows, 2, _articleNames[rows.Integer(1)]));
        }

        return groups;
    }

    private static IReadOnlyList<string> Distinct(IReadOnlyList<string> names) =>
        names.Count == 1 ? names : [.. names.Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)];
}
