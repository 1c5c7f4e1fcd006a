using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Storage.Neo4j.Export;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Benchmarks.Neo4jReading;

/// <summary>Reading side by side with <c>@neo4j/graphql</c>, both over HTTP, on the same server and data; the script
/// <c>compare.sh</c> beside this file starts everything.</summary>
internal static class ReadingComparison
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(30);
    private const int Rounds = 5;
    private const int WarmConnections = 16;

    /// <summary>Runs what the arguments say: <c>fill FOLDER</c>, which writes the data's files and prints the command that
    /// imports them, or <c>compare OURS THEIRS [CONNECTIONS…]</c>.</summary>
    public static async Task RunAsync(IReadOnlyList<string> arguments)
    {
        if (arguments is ["fill", var folder])
        {
            // The offline import does in seconds what statements take minutes for.
            Console.WriteLine(string.Join(' ', AdminFiles.Write([.. CompanyArticles.All()], folder, "neo4j")));
            return;
        }

        var counts = arguments.Count > 3 ? arguments.Skip(3).Select(text => int.Parse(text, CultureInfo.InvariantCulture)) : [1, 16];
        using var ours = new LoadGenerator(new Uri(arguments[1]));
        using var theirs = new LoadGenerator(new Uri(arguments[2]));
        var companies = await CompaniesAsync(ours);
        foreach (var question in new[] { Question.Point, Question.List })
        {
            var (asked, answered) = (new Asking(question, companies, Ours: true), new Asking(question, companies, Ours: false));
            await CheckAsync(asked, ours, answered, theirs);

            // Both are compiled as they run: only after many requests do they go as fast as they will.
            await ours.RunAsync(asked.Body, WarmConnections, Warming);
            await theirs.RunAsync(answered.Body, WarmConnections, Warming);
            foreach (var connections in counts)
            {
                await CompareAsync(asked, ours, answered, theirs, connections);
            }
        }
    }

    /// <summary>Ids and names of all companies, by name.</summary>
    private static async Task<IReadOnlyList<(string Id, string Name)>> CompaniesAsync(LoadGenerator ours)
    {
        var all = new List<(string, string)>();
        for (string? after = null; ;)
        {
            var answer = await ours.AskAsync(JsonSerializer.SerializeToUtf8Bytes(new
            {
                query = "query ($after: String) { companies(first: 1000, after: $after) { nodes { id name } pageInfo { endCursor } } }",
                variables = new { after },
            }));
            var page = answer.GetProperty("data").GetProperty("companies");
            var nodes = page.GetProperty("nodes").EnumerateArray().ToList();
            if (nodes.Count == 0)
            {
                return all;
            }

            all.AddRange(nodes.Select(node => (node.GetProperty("id").GetString()!, node.GetProperty("name").GetString()!)));
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>The same answers to a hundred different variables, or there is nothing to compare.</summary>
    private static async Task CheckAsync(Asking asked, LoadGenerator ours, Asking answered, LoadGenerator theirs)
    {
        for (var n = 0; n < 100; n++)
        {
            var ourAnswer = AnswerShape.Of(await ours.AskAsync(asked.Body(n)));
            var theirAnswer = AnswerShape.Of(await theirs.AskAsync(answered.Body(n)));
            if (!string.Equals(ourAnswer, theirAnswer, StringComparison.Ordinal) || ourAnswer.Length == 0)
            {
                throw new InvalidOperationException($"The answers to {asked.Question.Name} {n} differ.\nOurs:\n{ourAnswer}\nTheirs:\n{theirAnswer}");
            }
        }

        Console.WriteLine($"{asked.Question.Name}: 100 answers equal");
    }

    private static async Task CompareAsync(Asking asked, LoadGenerator ours, Asking answered, LoadGenerator theirs, int connections)
    {
        var own = new List<LoadResult>();
        var other = new List<LoadResult>();
        for (var round = 1; round <= Rounds; round++)
        {
            var seed = round * 1_000_000;
            own.Add(await ours.RunAsync(n => asked.Body(seed + n), connections, Round));
            other.Add(await theirs.RunAsync(n => answered.Body(seed + n), connections, Round));
        }

        var (mine, peer) = (MedianOf(own), MedianOf(other));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{asked.Question.Name,-6} {connections,3} connections  ours p50 {mine.Median,7:0.00} ms {mine.Rate,7:0} /s   @neo4j/graphql p50 {peer.Median,7:0.00} ms {peer.Rate,7:0} /s   rate x {mine.Rate / peer.Rate:0.00}"));
    }

    private static LoadResult MedianOf(List<LoadResult> rounds) => new(
        rounds.Select(round => round.Median).Order().ElementAt(rounds.Count / 2),
        rounds.Select(round => round.Rate).Order().ElementAt(rounds.Count / 2));

    /// <summary>A question with the variables of each of its requests.</summary>
    private sealed record Asking(Question Question, IReadOnlyList<(string Id, string Name)> Companies, bool Ours)
    {
        // Another company each time, spread over all: 1,999 has no divisor in common with their number.
        public byte[] Body(int n)
        {
            var (id, name) = Companies[(int)((long)n * 1_999 % Companies.Count)];
            Dictionary<string, string> variables = ReferenceEquals(Question, Question.Point) ? new() { ["id"] = id }
                : Ours ? new() { ["after"] = Cursor.Encode(ListKind.EntitiesByName, new Position(0, name, null, id)) }
                : new() { ["name"] = name };
            return JsonSerializer.SerializeToUtf8Bytes(new { query = Ours ? Question.Ours : Question.Theirs, variables });
        }
    }
}
