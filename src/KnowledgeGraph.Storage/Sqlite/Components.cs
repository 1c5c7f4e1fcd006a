using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A referent as the database keeps it.</summary>
/// <param name="Article">Key of its article.</param>
/// <param name="Entity">Key of the entity it was last found to be, or null.</param>
internal sealed record StoredReferent(long Article, long? Entity, ArticleReferent Referent);

/// <summary>Finds the referents that can have to do with each other.</summary>
internal sealed class Components(Connection connection)
{
    /// <summary>The forms of all referents of an article.</summary>
    public IReadOnlyList<string> FormsOf(long article)
    {
        var rows = connection.Prepare("SELECT form FROM referent_form WHERE article = ?1").Set(1, article);
        var forms = new List<string>();
        while (rows.Read())
        {
            forms.Add(rows.Text(0));
        }

        return forms;
    }

    /// <summary>All referents that have one of these forms, or share one with such a referent, over any number of steps.</summary>
    public IReadOnlyList<StoredReferent> Closure(IReadOnlySet<string> forms)
    {
        var seen = new HashSet<string>(forms, StringComparer.Ordinal);
        var open = new Stack<string>(forms);
        var reached = new HashSet<(long Article, int Number)>();
        var fresh = new List<(long Article, int Number)>();
        while (open.TryPop(out var form))
        {
            fresh.Clear();
            var holders = connection.Prepare("SELECT article, number FROM referent_form WHERE form = ?1").Set(1, form);
            while (holders.Read())
            {
                if (reached.Add((holders.Integer(0), holders.Number(1))))
                {
                    fresh.Add((holders.Integer(0), holders.Number(1)));
                }
            }

            foreach (var (article, number) in fresh)
            {
                var others = connection.Prepare("SELECT form FROM referent_form WHERE article = ?1 AND number = ?2").Set(1, article).Set(2, number);
                while (others.Read())
                {
                    var other = others.Text(0);
                    if (seen.Add(other))
                    {
                        open.Push(other);
                    }
                }
            }
        }

        return [.. reached.Order().Select(Read)];
    }

    private StoredReferent Read((long Article, int Number) at)
    {
        var row = connection.Prepare(
            """
            SELECT article.name, article.hash, type, referent.name, names, contexts, entity
            FROM referent JOIN article ON article.key = article WHERE article = ?1 AND number = ?2
            """).Set(1, at.Article).Set(2, at.Number);
        row.Read();
        var referent = new StoredReferent(
            at.Article,
            row.IsNull(6) ? null : row.Integer(6),
            new ArticleReferent(row.Text(0), row.Text(1), at.Number, row.EntityType(2), row.Text(3), row.Texts(4), row.Texts(5)));
        row.Stop();
        return referent;
    }
}
