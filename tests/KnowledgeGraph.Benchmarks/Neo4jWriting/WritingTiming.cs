using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Export;
using KnowledgeGraph.Tests.Storage;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Benchmarks.Neo4jWriting;

/// <summary>The store's side of <c>peers.sh</c>: makes the articles, writes them, and gives the peers the rows of the same
/// graph.</summary>
internal static class WritingTiming
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs <c>neo4j-write rows ARTICLES OUT</c> or <c>neo4j-write put ARTICLES ADDRESS BATCH</c>, which writes
    /// once for each line of its input.</summary>
    /// <param name="args">ARTICLES is a folder of texts, or how many to make up.</param>
    public static async Task RunAsync(string[] args)
    {
        var articles = Articles(args[2]);
        if (args[1] == "rows")
        {
            WriteRows(articles, args[3]);
            return;
        }

        var address = new Uri(args[3]);
        var account = address.UserInfo.Split(':', 2);
        var options = new Neo4jOptions(
            new Uri(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)), account[0], account[1]);
        await using var store = await Neo4jStore.OpenAsync(options, CancellationToken.None);
        while (await Console.In.ReadLineAsync() is not null)
        {
            var clock = Stopwatch.StartNew();
            foreach (var batch in articles.Chunk(int.Parse(args[4], CultureInfo.InvariantCulture)))
            {
                await store.PutAsync(batch, CancellationToken.None);
            }

            Console.WriteLine(clock.Elapsed.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
        }
    }

    private static ArticleFacts[] Articles(string source)
    {
        if (int.TryParse(source, CultureInfo.InvariantCulture, out var count))
        {
            return [.. new GeneratedArticles(10 * count, 25).Take(count)];
        }

        var extractor = Extractor.Load();
        return [.. Directory.GetFiles(source, "*.txt").Order(StringComparer.Ordinal)
            .Select(file => extractor.Extract(new Article(Path.GetFileName(file), File.ReadAllText(file, Encoding.UTF8))))];
    }

    // One line an article: the rows of each statement of cypher/export, entities and relations as all articles make them.
    private static void WriteRows(ArticleFacts[] articles, string file)
    {
        var graph = new WholeGraph(articles);
        var entities = graph.Entities.ToDictionary(Id, StringComparer.Ordinal);
        var aliases = graph.Aliases.ToLookup(row => (string)row["entity"]!, StringComparer.Ordinal);
        var profiles = graph.Profiles.ToDictionary(Id, StringComparer.Ordinal);
        var relations = graph.Relations.ToDictionary(row => (string)row["id"]!, StringComparer.Ordinal);
        var figures = graph.Figures.ToDictionary(Id, StringComparer.Ordinal);
        var referents = ByArticle(graph.Referents);
        var mentions = ByArticle(graph.Mentions);
        var evidence = ByArticle(graph.Evidence);
        var claims = ByArticle(graph.FigureClaims);
        using var writer = new StreamWriter(file);
        foreach (var article in graph.Articles)
        {
            var name = (string)article["id"]!;
            var mentioned = mentions[name].Select(row => (string)row["entity"]!).Distinct().ToList();
            writer.WriteLine(JsonSerializer.Serialize(
                new Dictionary<string, object?>
                {
                    ["articles"] = new[] { article },
                    ["entities"] = mentioned.Select(id => entities[id]),
                    ["aliases"] = mentioned.SelectMany(id => aliases[id]),
                    ["profiles"] = referents[name].Select(row => (string)row["profile"]!).Distinct().Select(id => profiles[id]),
                    ["referents"] = referents[name],
                    ["mentions"] = mentions[name],
                    ["relations"] = Stated(evidence[name], "relation").Select(id => relations[id]),
                    ["evidence"] = evidence[name],
                    ["figures"] = Stated(claims[name], "figure").Select(id => figures[id]),
                    ["figure-claims"] = claims[name],
                },
                Plain));
        }
    }

    private static ILookup<string, IReadOnlyDictionary<string, object?>> ByArticle(
        IEnumerable<IReadOnlyDictionary<string, object?>> rows) =>
        rows.ToLookup(row => (string)row["article"]!, StringComparer.Ordinal);

    private static IEnumerable<string> Stated(IEnumerable<IReadOnlyDictionary<string, object?>> claims, string name) =>
        claims.Select(claim => (string?)Properties(claim)[name]).OfType<string>().Distinct();

    private static string Id(IReadOnlyDictionary<string, object?> row) => (string)Properties(row)["id"]!;

    private static IReadOnlyDictionary<string, object?> Properties(IReadOnlyDictionary<string, object?> row) =>
        (IReadOnlyDictionary<string, object?>)row["properties"]!;
}
