using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Puts what articles say into rows and reads it back as it was.</summary>
internal sealed class FactRows(Connection connection)
{
    /// <summary>Key and stamp of an article, or null.</summary>
    public (long Key, ArticleStamp Stamp)? Find(string article)
    {
        var row = connection.Prepare("SELECT key, hash, extractor FROM article WHERE name = ?1").Set(1, article);
        if (!row.Read())
        {
            return null;
        }

        var found = (row.Integer(0), new ArticleStamp(row.Text(1), row.Text(2)));
        row.Stop();
        return found;
    }

    /// <summary>The names of all articles; BINARY order of UTF-8 is code-point order.</summary>
    public List<string> Names()
    {
        var rows = connection.Prepare("SELECT name FROM article ORDER BY name");
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.Text(0));
        }

        return names;
    }

    /// <summary>Takes an article and what it says out.</summary>
    public void Remove(long article) => connection.Prepare("DELETE FROM article WHERE key = ?1").Set(1, article).Run();

    /// <summary>Puts an article and what it says in; what is made from that is left open.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="profileOf">Finds or makes the profile of a referent.</param>
    /// <returns>Its key.</returns>
    public long Add(ArticleFacts facts, Func<ArticleReferent, long> profileOf)
    {
        connection.Prepare(
            "INSERT INTO article (name, text, title, published, hash, extractor, about) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
            .Set(1, facts.Article.Name)
            .Set(2, facts.Article.Text)
            .Set(3, facts.Title)
            .Set(4, facts.Published)
            .Set(5, facts.Article.Hash)
            .Set(6, facts.Extractor)
            .Set(7, Values.Of(facts.About))
            .Run();
        var key = connection.LastKey;
        AddReferents(key, facts, profileOf);
        AddMentions(key, facts.Mentions);
        AddClaims(key, facts.Claims);
        AddFigures(key, facts.Figures);
        return key;
    }

    /// <summary>Everything an article says, or null where there is none of that key.</summary>
    public ArticleFacts? Read(long article)
    {
        var row = connection.Prepare("SELECT name, text, title, published, extractor, about FROM article WHERE key = ?1").Set(1, article);
        if (!row.Read())
        {
            return null;
        }

        var name = row.Text(0);
        var facts = new ArticleFacts(
            new Article(name, row.Text(1)),
            row.Text(4),
            row.Text(2),
            row.TextOrNull(3),
            row.Numbers(5),
            Referents(article),
            Mentions(article),
            Claims(article, name),
            Figures(article, name));
        row.Stop();
        return facts;
    }

    private void AddReferents(long article, ArticleFacts facts, Func<ArticleReferent, long> profileOf)
    {
        var insert = connection.Prepare("INSERT INTO referent (article, number, profile, context) VALUES (?1, ?2, ?3, ?4)");
        foreach (var referent in Resolver.Referents(facts))
        {
            insert
                .Set(1, article)
                .Set(2, referent.Index)
                .Set(3, profileOf(referent))
                .Set(4, facts.Referents[referent.Index].Context)
                .Run();
        }
    }

    private void AddMentions(long article, IReadOnlyList<ArticleMention> mentions)
    {
        var insert = connection.Prepare(
            "INSERT INTO mention (article, number, start, stop, form, referent, naming) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        for (var number = 0; number < mentions.Count; number++)
        {
            var mention = mentions[number];
            insert
                .Set(1, article)
                .Set(2, number)
                .Set(3, mention.Span.Start)
                .Set(4, mention.Span.End)
                .Set(5, mention.Form)
                .Set(6, mention.Referent)
                .Set(7, mention.Naming)
                .Run();
        }
    }

    private void AddClaims(long article, IReadOnlyList<Claim> claims)
    {
        var insert = connection.Prepare(
            """
            INSERT INTO claim (article, number, type, source, target, text, start, stop, rule, status, confidence, title, stage, period)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
            """);
        for (var number = 0; number < claims.Count; number++)
        {
            var claim = claims[number];
            SetEvidence(insert, 6, claim.Evidence)
                .Set(1, article)
                .Set(2, number)
                .Set(3, Values.Of(claim.Type))
                .Set(4, claim.Source)
                .Set(5, claim.Target)
                .Run();
        }
    }

    private void AddFigures(long article, IReadOnlyList<FigureClaim> figures)
    {
        var insert = connection.Prepare(
            """
            INSERT INTO figure_claim (article, number, subject, indicator, value, unit, period, comparison,
              text, start, stop, rule, status, confidence, evidence_title, evidence_stage, evidence_period)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            """);
        for (var number = 0; number < figures.Count; number++)
        {
            var figure = figures[number];
            SetEvidence(insert, 9, figure.Evidence)
                .Set(1, article)
                .Set(2, number)
                .Set(3, figure.Subject)
                .Set(4, figure.Indicator)
                .Set(5, Values.Of(figure.Value))
                .Set(6, figure.Unit)
                .Set(7, figure.Period)
                .Set(8, figure.Comparison)
                .Run();
        }
    }

    private static Statement SetEvidence(Statement insert, int at, Evidence evidence) => insert
        .Set(at, evidence.Text)
        .Set(at + 1, evidence.Span.Start)
        .Set(at + 2, evidence.Span.End)
        .Set(at + 3, evidence.Rule)
        .Set(at + 4, Values.Of(evidence.Status))
        .Set(at + 5, evidence.Confidence)
        .Set(at + 6, evidence.Title)
        .Set(at + 7, evidence.Stage)
        .Set(at + 8, evidence.Period);

    /// <summary>The evidence in the nine columns from <paramref name="at"/> on.</summary>
    public static Evidence EvidenceAt(Statement row, int at, string article) => new(
        article,
        row.Text(at),
        new TextSpan(row.Number(at + 1), row.Number(at + 2)),
        row.Text(at + 3),
        row.Status(at + 4),
        row.Real(at + 5),
        row.TextOrNull(at + 6),
        row.TextOrNull(at + 7),
        row.TextOrNull(at + 8));

    private List<Referent> Referents(long article)
    {
        var rows = connection.Prepare(
            """
            SELECT type, name, names, context FROM referent JOIN profile ON profile.key = profile
            WHERE article = ?1 ORDER BY number
            """).Set(1, article);
        var referents = new List<Referent>();
        while (rows.Read())
        {
            referents.Add(new Referent(rows.EntityType(0), rows.Text(1), rows.Texts(2), rows.TextOrNull(3)));
        }

        return referents;
    }

    private List<ArticleMention> Mentions(long article)
    {
        var rows = connection.Prepare("SELECT start, stop, form, referent, naming FROM mention WHERE article = ?1 ORDER BY number").Set(1, article);
        var mentions = new List<ArticleMention>();
        while (rows.Read())
        {
            mentions.Add(new ArticleMention(new TextSpan(rows.Number(0), rows.Number(1)), rows.Text(2), rows.Number(3), rows.Flag(4)));
        }

        return mentions;
    }

    private List<Claim> Claims(long article, string name)
    {
        var rows = connection.Prepare(
            """
            SELECT type, source, target, text, start, stop, rule, status, confidence, title, stage, period
            FROM claim WHERE article = ?1 ORDER BY number
            """).Set(1, article);
        var claims = new List<Claim>();
        while (rows.Read())
        {
            claims.Add(new Claim(rows.RelationType(0), rows.Number(1), rows.Number(2), EvidenceAt(rows, 3, name)));
        }

        return claims;
    }

    private List<FigureClaim> Figures(long article, string name)
    {
        var rows = connection.Prepare(
            """
            SELECT subject, indicator, value, unit, period, comparison,
              text, start, stop, rule, status, confidence, evidence_title, evidence_stage, evidence_period
            FROM figure_claim WHERE article = ?1 ORDER BY number
            """).Set(1, article);
        var figures = new List<FigureClaim>();
        while (rows.Read())
        {
            figures.Add(new FigureClaim(
                rows.Number(0),
                rows.Text(1),
                rows.Decimal(2),
                rows.Text(3),
                rows.TextOrNull(4),
                rows.TextOrNull(5),
                EvidenceAt(rows, 6, name)));
        }

        return figures;
    }
}
