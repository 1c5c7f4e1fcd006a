using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Service.Schema;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>The documents of <c>cases/stores</c> with things of a graph as their variables.</summary>
internal sealed class StoreDocuments
{
    private const int Pages = 3;

    private static readonly string File =
        Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "cases", "stores", "documents.graphql");

    // How long an answer may take is not the question here.
    private readonly Executor _executor = new(
        GraphSchema.Parse(), GraphSchema.Resolvers(), new ExecutorOptions { Timeout = TimeSpan.FromMinutes(10) });

    private readonly Dictionary<string, object?> _variables;

    /// <param name="graph">Whose things the documents ask about.</param>
    public StoreDocuments(KnowledgeGraphSnapshot graph)
    {
        var degrees = graph.Relations.SelectMany(relation => new[] { relation.Source, relation.Target }).CountBy(id => id).ToDictionary();
        var byDegree = graph.Entities.OrderByDescending(entity => degrees.GetValueOrDefault(entity.Id)).ThenBy(entity => entity.Id, StringComparer.Ordinal).ToList();

        // Neither the busiest of its kind nor one that nothing is known of.
        Entity? Some(EntityType type) => byDegree.Where(entity => entity.Type == type).Take(9).LastOrDefault();
        string Id(EntityType type) => Some(type)?.Id ?? "nobody";
        string Name(EntityType type) => Some(type)?.Name ?? "无";
        var article = graph.Articles[graph.Articles.Count / 2];
        var relation = graph.Relations[graph.Relations.Count / 2];
        _variables = new()
        {
            ["hub"] = byDegree[0].Id,
            ["alias"] = graph.Entities.SelectMany(entity => entity.AliasIds).FirstOrDefault() ?? "nobody",
            ["company"] = Id(EntityType.Company),
            ["zone"] = Id(EntityType.Zone),
            ["place"] = Id(EntityType.Place),
            ["industry"] = Id(EntityType.Industry),
            ["person"] = Id(EntityType.Person),
            ["product"] = Id(EntityType.Product),
            ["project"] = Id(EntityType.Project),
            ["honor"] = Id(EntityType.Honor),
            ["companyName"] = Name(EntityType.Company),
            ["zoneName"] = Name(EntityType.Zone),
            ["placeName"] = Name(EntityType.Place),
            ["industryName"] = Name(EntityType.Industry),
            ["article"] = article.Name,
            ["articleId"] = ArticleId(article.Name),
            ["relation"] = relation.Id,
            ["ids"] = new List<object?> { relation.Id, ArticleId(article.Name), Id(EntityType.Zone), "nobody", Id(EntityType.Zone), byDegree[0].Id },
        };
    }

    /// <summary>The documents, each with a name of its own.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. System.IO.File.ReadAllText(File).Split("\n\n").Where(part => part.StartsWith("query ", StringComparison.Ordinal))];

    /// <summary>Whether a document is about an error.</summary>
    public static bool IsWrong(string document) => document.StartsWith("query Wrong", StringComparison.Ordinal);

    /// <summary>Asks a document, page after page where it takes a cursor.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(string document, IGraphStore store)
    {
        var answers = new List<string>();
        var forward = document.Contains("$after", StringComparison.Ordinal);
        var pages = forward || document.Contains("$before", StringComparison.Ordinal) ? Pages : 1;
        object? place = null;
        for (var page = 0; page < pages; page++)
        {
            var variables = new Dictionary<string, object?>(_variables) { [forward ? "after" : "before"] = place };

            var result = await _executor.ExecuteAsync(new GraphQLRequest(
                document, Variables: variables, Context: new GraphReads(() => store.ReaderAsync(CancellationToken.None))));
            var json = result.ToJson(indented: true);
            answers.Add(json);
            place = Cursor(json, forward ? "endCursor" : "startCursor");
        }

        return answers;
    }

    private static string ArticleId(string name) => "article-" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name));

    private static string? Cursor(string json, string key) =>
        json.Split($"\"{key}\": \"") is [_, var rest, ..] ? rest[..rest.IndexOf('"', StringComparison.Ordinal)] : null;
}
