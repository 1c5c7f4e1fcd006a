using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The figures made of the figures that articles state.</summary>
internal sealed class FigureRows(Connection connection)
{
    private const string Claims =
        """
        SELECT figure_claim.article, figure_claim.number, figure_claim.figure, profile.entity, entity.id,
          indicator, value, unit, period, comparison,
          text, start, stop, rule, status, confidence, evidence_title, evidence_stage, evidence_period
        FROM figure_claim
        JOIN referent ON referent.article = figure_claim.article AND referent.number = figure_claim.subject
        JOIN profile ON profile.key = referent.profile
        JOIN entity ON entity.key = profile.entity
        WHERE
        """;

    private readonly HashSet<long> _touched = [];

    /// <summary>Notes the figures that an article states.</summary>
    public void TouchArticle(long article)
    {
        var rows = connection.Prepare("SELECT DISTINCT figure FROM figure_claim WHERE article = ?1 AND figure IS NOT NULL").Set(1, article);
        while (rows.Read())
        {
            _touched.Add(rows.Integer(0));
        }
    }

    /// <summary>Finds the figures that an article's claims belong to.</summary>
    public void AssignArticle(long article) => Assign(connection.Prepare(Claims + " figure_claim.article = ?1").Set(1, article));

    /// <summary>Finds the figures of the claims about one profile again.</summary>
    public void AssignProfile(long profile) => Assign(connection.Prepare(Claims + " referent.profile = ?1").Set(1, profile));

    /// <summary>Takes out the noted figures that nothing states any more.</summary>
    public void Update()
    {
        foreach (var figure in _touched)
        {
            connection.Prepare("DELETE FROM figure WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM figure_claim WHERE figure = ?1)")
                .Set(1, figure).Run();
        }

        _touched.Clear();
    }

    private void Assign(Statement rows)
    {
        var claims = new List<(long Article, int Number, long? Before, long Subject, string SubjectId, FigureClaim Claim)>();
        while (rows.Read())
        {
            claims.Add((
                rows.Integer(0),
                rows.Number(1),
                rows.IsNull(2) ? null : rows.Integer(2),
                rows.Integer(3),
                rows.Text(4),
                new FigureClaim(
                    0,
                    rows.Text(5),
                    rows.Decimal(6),
                    rows.Text(7),
                    rows.TextOrNull(8),
                    rows.TextOrNull(9),
                    FactRows.EvidenceAt(rows, 10, string.Empty))));
        }

        foreach (var (article, number, before, subject, subjectId, claim) in claims)
        {
            var figure = Put(RollUp.Figure(subjectId, claim, [claim.Evidence]), subject);
            if (figure != before)
            {
                _touched.UnionWith(new[] { before }.OfType<long>());
                connection.Prepare("UPDATE figure_claim SET figure = ?3 WHERE article = ?1 AND number = ?2")
                    .Set(1, article).Set(2, number).Set(3, figure).Run();
            }
        }
    }

    private long Put(Figure figure, long subject)
    {
        var row = connection.Prepare(
            """
            INSERT INTO figure (id, subject, indicator, value, unit, period, comparison) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT (id) DO UPDATE SET subject = ?2
            RETURNING key
            """)
            .Set(1, figure.Id)
            .Set(2, subject)
            .Set(3, figure.Indicator)
            .Set(4, Values.Of(figure.Value))
            .Set(5, figure.Unit)
            .Set(6, figure.Period)
            .Set(7, figure.Comparison);
        row.Read();
        var key = row.Integer(0);
        row.Run();
        return key;
    }
}
