using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The relations made of the claims.</summary>
internal sealed class RelationRows(Connection connection)
{
    private const string Claims =
        """
        SELECT claim.article, claim.number, claim.type, claim.relation, source.entity, sources.id, target.entity, targets.id
        FROM claim
        JOIN referent AS source_referent ON source_referent.article = claim.article AND source_referent.number = claim.source
        JOIN referent AS target_referent ON target_referent.article = claim.article AND target_referent.number = claim.target
        JOIN profile AS source ON source.key = source_referent.profile
        JOIN profile AS target ON target.key = target_referent.profile
        JOIN entity AS sources ON sources.key = source.entity
        JOIN entity AS targets ON targets.key = target.entity
        WHERE
        """;

    private readonly HashSet<long> _touched = [];

    /// <summary>Notes the relations that an article states.</summary>
    public void TouchArticle(long article)
    {
        var rows = connection.Prepare("SELECT DISTINCT relation FROM claim WHERE article = ?1 AND relation IS NOT NULL").Set(1, article);
        while (rows.Read())
        {
            _touched.Add(rows.Integer(0));
        }
    }

    /// <summary>Finds the relations of an article's claims.</summary>
    public void AssignArticle(long article) => Assign(connection.Prepare(Claims + " claim.article = ?1").Set(1, article));

    /// <summary>Finds the relations of the claims about one profile again.</summary>
    public void AssignProfile(long profile)
    {
        Assign(connection.Prepare(Claims + " source_referent.profile = ?1").Set(1, profile));
        Assign(connection.Prepare(Claims + " target_referent.profile = ?1").Set(1, profile));
    }

    /// <summary>Rolls up all noted relations from their claims; what no claim states any more goes.</summary>
    public void Update()
    {
        foreach (var relation in _touched)
        {
            var evidence = Evidence(relation, out var hashes);
            if (evidence.Count == 0)
            {
                connection.Prepare("DELETE FROM relation WHERE key = ?1").Set(1, relation).Run();
            }
            else
            {
                RollUp(relation, evidence, hashes);
            }
        }

        _touched.Clear();
    }

    private void Assign(Statement rows)
    {
        var claims = new List<(long Article, int Number, RelationType Type, long? Before, long Source, string SourceId, long Target, string TargetId)>();
        while (rows.Read())
        {
            claims.Add((
                rows.Integer(0),
                rows.Number(1),
                rows.RelationType(2),
                rows.IsNull(3) ? null : rows.Integer(3),
                rows.Integer(4),
                rows.Text(5),
                rows.Integer(6),
                rows.Text(7)));
        }

        foreach (var (article, number, type, before, source, sourceId, target, targetId) in claims)
        {
            var swap = RelationSchema.Of(type).Symmetric && CodePointOrder.Instance.Compare(sourceId, targetId) > 0;
            long? relation = source == target ? null
                : swap ? Put(type, target, targetId, source, sourceId)
                : Put(type, source, sourceId, target, targetId);
            _touched.UnionWith(new[] { before, relation }.OfType<long>());
            if (relation != before)
            {
                connection.Prepare("UPDATE claim SET relation = ?3 WHERE article = ?1 AND number = ?2")
                    .Set(1, article).Set(2, number).Set(3, relation).Run();
            }
        }
    }

    // Put down with no confidence; the roll-up that follows gives it its own.
    private long Put(RelationType type, long source, string sourceId, long target, string targetId)
    {
        var row = connection.Prepare(
            """
            INSERT INTO relation (id, type, source, target, confidence, status) VALUES (?1, ?2, ?3, ?4, 0, 'stated')
            ON CONFLICT (id) DO UPDATE SET source = ?3, target = ?4
            RETURNING key
            """)
            .Set(1, StableId.Relation(type, sourceId, targetId))
            .Set(2, Values.Of(type))
            .Set(3, source)
            .Set(4, target);
        row.Read();
        var key = row.Integer(0);
        row.Run();
        return key;
    }

    private List<Evidence> Evidence(long relation, out Dictionary<string, string> hashes)
    {
        var rows = connection.Prepare(
            """
            SELECT article.name, article.hash, claim.text, start, stop, rule, status, confidence, claim.title, stage, period
            FROM claim JOIN article ON article.key = claim.article WHERE relation = ?1
            """).Set(1, relation);
        var evidence = new List<Evidence>();
        hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var article = rows.Text(0);
            hashes[article] = rows.Text(1);
            evidence.Add(FactRows.EvidenceAt(rows, 2, article));
        }

        return evidence;
    }

    private void RollUp(long relation, List<Evidence> evidence, Dictionary<string, string> hashes)
    {
        var row = connection.Prepare(
            """
            SELECT relation.type, sources.id, targets.id FROM relation
            JOIN entity AS sources ON sources.key = source JOIN entity AS targets ON targets.key = target
            WHERE relation.key = ?1
            """);
        row.Set(1, relation).Read();
        var rolled = KnowledgeGraph.Graph.RollUp.Relation(
            row.RelationType(0), row.Text(1), row.Text(2), evidence, article => hashes[article]);
        row.Stop();
        connection.Prepare("UPDATE relation SET confidence = ?2, title = ?3, stage = ?4, status = ?5 WHERE key = ?1")
            .Set(1, relation)
            .Set(2, rolled.Confidence)
            .Set(3, rolled.Title)
            .Set(4, rolled.Stage)
            .Set(5, Values.Of(rolled.Status))
            .Run();
    }
}
