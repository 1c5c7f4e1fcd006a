namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads parts of the graph; what is asked while requests are under way shares the next one.</summary>
internal sealed class PartReader
{
    /// <summary>One request is read and answered from while the server works on the other.</summary>
    private const int MostUnderWay = 2;

    private const int MostJoined = 32;

    private static readonly CypherFile Statement = CypherFile.Load("read/part");

    private readonly Neo4jSession _session;
    private readonly Gathering<Ask, IReadOnlyDictionary<string, object?>> _gathering;

    public PartReader(Neo4jSession session)
    {
        _session = session;
        _gathering = new(MostUnderWay, MostJoined, RunAsync);
    }

    public async Task<Part> ReadAsync(Ask ask, CancellationToken cancellation) =>
        Part.Of(await _gathering.AskAsync(ask, cancellation).ConfigureAwait(false));

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RunAsync(IReadOnlyList<Ask> asks, CancellationToken cancellation)
    {
        var rows = await _session.ReadAsync(
            Statement,
            cancellation,
            ("question", Row.Of(("asks", asks.Select((ask, number) => ask.ToMap(number))))),
            ("limit", asks.Max(ask => ask.Page?.Count ?? 0))).ConfigureAwait(false);
        var inOrder = new IReadOnlyDictionary<string, object?>[asks.Count];
        foreach (var row in rows)
        {
            inOrder[row.Number("number")] = row;
        }

        return inOrder;
    }
}
