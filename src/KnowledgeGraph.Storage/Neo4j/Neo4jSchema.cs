using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Brings constraints and indexes in place, once a version. Every step may be repeated, so two instances that
/// start at once do no harm, and one that was stopped half-way is finished by the next.</summary>
internal static class Neo4jSchema
{
    /// <summary>The version this program writes.</summary>
    public const int Version = 2;

    private static readonly CypherFile Start = CypherFile.Load("schema/start");
    private static readonly CypherFile Current = CypherFile.Load("schema/version");
    private static readonly CypherFile Finish = CypherFile.Load("schema/finish");
    private static readonly CypherFile AwaitIndexes = CypherFile.Load("schema/await-indexes");
    private static readonly CypherFile EmptyLists = CypherFile.Load("schema/empty-lists");

    private static readonly CypherFile[] Steps =
    [
        CypherFile.Load("schema/ledger"),
        CypherFile.Load("schema/entity"),
        CypherFile.Load("schema/alias-id"),
        CypherFile.Load("schema/article"),
        CypherFile.Load("schema/referent"),
        CypherFile.Load("schema/profile"),
        CypherFile.Load("schema/form"),
        CypherFile.Load("schema/evidence"),
        CypherFile.Load("schema/evidence-relation"),
        CypherFile.Load("schema/figure"),
        CypherFile.Load("schema/figure-claim"),
        CypherFile.Load("schema/figure-claim-figure"),
        CypherFile.Load("schema/entity-name"),
        CypherFile.Load("schema/entity-grams"),
        CypherFile.Load("schema/relation-located-in"),
        CypherFile.Load("schema/relation-operates-in"),
        CypherFile.Load("schema/relation-leads"),
        CypherFile.Load("schema/relation-focuses-on"),
        CypherFile.Load("schema/relation-partners-with"),
        CypherFile.Load("schema/relation-supplies"),
        CypherFile.Load("schema/relation-founded"),
        CypherFile.Load("schema/relation-holds-position"),
        CypherFile.Load("schema/relation-produces"),
        CypherFile.Load("schema/relation-undertakes"),
        CypherFile.Load("schema/relation-part-of"),
        CypherFile.Load("schema/relation-upstream-of"),
        CypherFile.Load("schema/relation-awarded"),
    ];

    /// <summary>Makes the constraints and indexes, and waits for them.</summary>
    public static IEnumerable<CypherFile> Statements => Steps.Append(AwaitIndexes);

    /// <summary>Makes the ledger.</summary>
    public static CypherFile Begun => Start;

    /// <summary>Notes the version, its parameter <c>schema</c>.</summary>
    public static CypherFile Finished => Finish;

    /// <summary>The version in place; 0 where nothing is, or a migration was not finished.</summary>
    public static async Task<int> CurrentAsync(Neo4jSession session, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(Current, cancellation).ConfigureAwait(false);
        return rows is [var row, ..] && row["schema"] is long version ? (int)version : 0;
    }

    /// <summary>Brings the schema to this program's version.</summary>
    /// <param name="current">The version in place.</param>
    /// <exception cref="StoreException">A newer program made it, or the server refused.</exception>
    public static async Task MigrateAsync(Neo4jSession session, int current, CancellationToken cancellation)
    {
        if (current > Version)
        {
            throw new StoreException(
                StoreFault.Foreign,
                $"The Neo4j at {session.Address} was set up by a newer version of this program (schema {current}, this one knows {Version}). Use that version; nothing was changed in it.");
        }

        if (current == Version)
        {
            return;
        }

        foreach (var step in Steps)
        {
            await session.WriteAsync(step, cancellation).ConfigureAwait(false);
        }

        await session.WriteAsync(AwaitIndexes, cancellation).ConfigureAwait(false);
        while ((await session.WriteAsync(EmptyLists, cancellation).ConfigureAwait(false))[0].Number("filled") > 0)
        {
        }

        await FormerReferents.MigrateAsync(session, cancellation).ConfigureAwait(false);
        await session.WriteAsync(Start, cancellation).ConfigureAwait(false);
        await session.WriteAsync(Finish, cancellation, ("schema", Version)).ConfigureAwait(false);
    }
}
