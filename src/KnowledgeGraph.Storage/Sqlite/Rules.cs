using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Which build of the rules made the stored graph from what the articles say. After another build has made it, ids
/// and names could differ from what the articles would give now; it is then made anew.</summary>
internal static class Rules
{
    /// <summary>The build that runs: of a deterministic compilation this changes when the code does.</summary>
    private static string Current => typeof(GraphBuilder).Module.ModuleVersionId.ToString();

    /// <summary>Makes the graph anew where another build made it.</summary>
    public static void Apply(Connection connection)
    {
        if (!Match(connection))
        {
            connection.Write(() => Match(connection) || Rebuild(connection));
        }
    }

    private static bool Match(Connection connection)
    {
        var row = connection.Prepare("SELECT rules FROM derivation");
        var match = row.Read() && string.Equals(row.Text(0), Current, StringComparison.Ordinal);
        row.Stop();
        return match;
    }

    private static bool Rebuild(Connection connection)
    {
        // Former profiles are set aside, so that each referent gets one of today; foreign keys are checked when all is done.
        connection.Execute(
            """
            PRAGMA defer_foreign_keys = ON;
            DELETE FROM relation;
            DELETE FROM figure;
            DELETE FROM entity;
            DELETE FROM profile_form;
            UPDATE profile SET hash = 'former ' || hash, entity = NULL;
            """);
        var facts = new FactRows(connection);
        var derivation = new Derivation(connection);
        foreach (var article in Articles(connection))
        {
            var said = facts.Read(article)!;
            facts.Remove(article);
            derivation.Add(said);
        }

        connection.Execute("DELETE FROM profile WHERE hash LIKE 'former %'");
        derivation.Complete();
        connection.Prepare("INSERT INTO derivation (only, rules) VALUES (1, ?1) ON CONFLICT DO UPDATE SET rules = ?1")
            .Set(1, Current).Run();
        return true;
    }

    private static List<long> Articles(Connection connection)
    {
        var rows = connection.Prepare("SELECT key FROM article");
        var keys = new List<long>();
        while (rows.Read())
        {
            keys.Add(rows.Integer(0));
        }

        return keys;
    }
}
