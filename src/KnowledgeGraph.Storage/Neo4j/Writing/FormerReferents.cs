using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Brings a graph of version 1 of the schema, whose referents each had entity and forms, to profiles, which share
/// them. It goes on where it was stopped, and two that do it at once do no harm.</summary>
internal static class FormerReferents
{
    private const int PieceSize = 1000;

    private static readonly CypherFile Former = CypherFile.Load("schema/former-referents");
    private static readonly CypherFile Profiles = CypherFile.Load("schema/profiles");

    public static async Task MigrateAsync(Neo4jSession session, CancellationToken cancellation)
    {
        for (var after = string.Empty; ;)
        {
            var former = await session.ReadAsync(Former, cancellation, ("after", after), ("limit", PieceSize)).ConfigureAwait(false);
            if (former.Count == 0)
            {
                return;
            }

            await session.WriteAsync(Profiles, cancellation, ("rows", former.Select(Row))).ConfigureAwait(false);
            after = former[^1].Text("id");
        }
    }

    private static Dictionary<string, object?> Row(IReadOnlyDictionary<string, object?> former)
    {
        var profile = Profile.Of(new ArticleReferent(
            former.Text("article"),
            former.Text("hash"),
            former.Number("number"),
            Enum.Parse<EntityType>(former.Text("type")),
            former.Text("name"),
            former.Texts("names"),
            former.Texts("contexts")));
        return Neo4j.Row.Of(
            ("referent", former.Text("id")),
            ("profile", profile.Node(former.Text("entity"))),
            ("forms", profile.Forms));
    }
}
