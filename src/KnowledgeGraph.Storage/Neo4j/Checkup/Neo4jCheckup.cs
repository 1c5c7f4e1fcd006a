using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j.Checkup;

/// <summary>Looks at a server step by step, as far as it gets, and leaves it as it is: address, account and database,
/// version, rights, schema.</summary>
public static partial class Neo4jCheckup
{
    /// <summary>Dynamic labels and types in statements are there from this version on.</summary>
    private static readonly Version Oldest = new(5, 26);

    private static readonly CypherFile Components = CypherFile.Load("admin/components");
    private static readonly CypherFile Probe = CypherFile.Load("admin/probe");
    private static readonly CypherFile Indexes = CypherFile.Load("admin/indexes");

    /// <summary>What was found, in the order looked at; what follows a bad finding may be missing.</summary>
    /// <exception cref="StoreException">The address has no scheme that this build can use.</exception>
    public static async Task<IReadOnlyList<Neo4jFinding>> RunAsync(Neo4jOptions options, CancellationToken cancellation)
    {
        await using var transport = Neo4jTransport.Open(options);
        var session = new Neo4jSession(transport);
        var findings = new List<Neo4jFinding>();
        foreach (var (what, look) in new (string, Func<Task<Neo4jFinding>>)[]
        {
            ("server", () => ServerAsync(session, options, cancellation)),
            ("rights", () => RightsAsync(session, options, cancellation)),
            ("schema", () => SchemaAsync(session, cancellation)),
        })
        {
            try
            {
                findings.Add(await look().ConfigureAwait(false));
            }
            catch (StoreException fault)
            {
                findings.Add(new Neo4jFinding(what, false, fault.Message));
            }

            if (!findings[^1].Good)
            {
                break;
            }
        }

        return findings;
    }

    private static async Task<Neo4jFinding> ServerAsync(Neo4jSession session, Neo4jOptions options, CancellationToken cancellation)
    {
        try
        {
            var rows = await session.ReadAsync(Components, cancellation).ConfigureAwait(false);
            var (version, edition) = (rows[0].Text("version"), rows[0].Text("edition"));
            return IsOld(version)
                ? Old(session, version)
                : new("server", true, $"Neo4j {version} {edition} at {session.Address}, database {options.Database}");
        }
        catch (StoreException fault) when (fault.InnerException is Neo4jException { Code: "NotNeo4j" or "Neo.ClientError.Request.Invalid" })
        {
            // No Query API there: of an old server, or of one where it is off, the root still tells.
            return await Discovery.OfAsync(options.Uri, cancellation).ConfigureAwait(false) switch
            {
                { Version: { } version } when IsOld(version) => Old(session, version),
                { HasQueryApi: false } => new(
                    "server", false, $"The Neo4j at {session.Address} has its Query API off. Add QUERY_API_ENDPOINTS to server.http_enabled_modules in its neo4j.conf."),
                _ => new("server", false, fault.Message),
            };
        }
    }

    private static Neo4jFinding Old(Neo4jSession session, string version) => new(
        "server", false, $"The Neo4j at {session.Address} is of version {version}; this program needs {Oldest} or later. Upgrade the server.");

    // 5.26.26, 5.27-aura, 2025.01.0.
    private static bool IsOld(string version) =>
        Leading().Match(version) is { Success: true } match
        && new Version(Number(match.Groups[1]), Number(match.Groups[2])) < Oldest;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static async Task<Neo4jFinding> RightsAsync(Neo4jSession session, Neo4jOptions options, CancellationToken cancellation)
    {
        await session.WriteAsync(Probe, cancellation).ConfigureAwait(false);
        var who = options.Token is not null ? "the token's account" : options.Username ?? "anybody";
        return new("rights", true, $"{who} may read and write");
    }

    private static async Task<Neo4jFinding> SchemaAsync(Neo4jSession session, CancellationToken cancellation)
    {
        var version = await Neo4jSchema.CurrentAsync(session, cancellation).ConfigureAwait(false);
        var rows = await session.ReadAsync(Indexes, cancellation).ConfigureAwait(false);
        var states = rows.ToDictionary(row => row.Text("name"), row => row.Text("state"), StringComparer.Ordinal);
        var wanted = Neo4jSchema.Statements
            .Select(step => (step.Text, Made().Match(step.Text).Groups[1].Value))
            .Where(step => step.Value.Length > 0)
            .ToDictionary(step => step.Value, step => step.Text, StringComparer.Ordinal);
        var missing = wanted.Keys.Where(name => !states.ContainsKey(name)).ToList();
        if (version > Neo4jSchema.Version)
        {
            return Bad($"a newer version of this program set it up (schema {version}, this one knows {Neo4jSchema.Version}). Use that version.");
        }

        if (version == 0 && missing.Count == wanted.Count)
        {
            return new("schema", true, "nothing is set up yet; the first start or ingest does it") { Ready = false };
        }

        if (version < Neo4jSchema.Version)
        {
            // Whoever finishes it needs a right that writers of data need not have.
            await session.WriteAsync(Neo4jSchema.Statements.First(), cancellation).ConfigureAwait(false);
            return Bad($"a migration was not finished (schema {version} of {Neo4jSchema.Version}, {wanted.Count - missing.Count} of {wanted.Count} constraints and indexes there). Start \"kg serve\" or \"kg ingest\" on it: either goes on where it stopped.");
        }

        return missing.Count > 0
            ? Bad($"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} gone. Make {(missing.Count == 1 ? "it" : "them")} again: {string.Join("; ", missing.Select(name => wanted[name].ReplaceLineEndings(" ")))}")
            : wanted.Keys.FirstOrDefault(name => states[name] == "FAILED") is { } failed
            ? Bad($"the index {failed} has failed; the server's log says why. Drop it (DROP INDEX {failed}, or DROP CONSTRAINT {failed}) and make it again: {wanted[failed].ReplaceLineEndings(" ")}")
            : wanted.Keys.FirstOrDefault(name => states[name] != "ONLINE") is { } filling
            ? Bad($"the index {filling} is still being filled. Wait until it is.")
            : new("schema", true, $"version {version}, {wanted.Count} constraints and indexes online");
    }

    private static Neo4jFinding Bad(string finding) => new("schema", false, finding);

    [GeneratedRegex(@"^(\d+)\.(\d+)")]
    private static partial Regex Leading();

    [GeneratedRegex(@"^CREATE .*?(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS")]
    private static partial Regex Made();
}
