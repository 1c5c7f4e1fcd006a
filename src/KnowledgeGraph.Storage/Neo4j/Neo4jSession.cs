using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Runs the statements of <c>cypher/</c> on a server.</summary>
internal sealed class Neo4jSession(INeo4jTransport transport)
{
    /// <summary>The server's address, for messages.</summary>
    public string Address => transport.Address;

    /// <summary>The rows a reading statement answers, each a map of its columns.</summary>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> ReadAsync(
        CypherFile statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters) =>
        RunAsync(statement, writes: false, parameters, cancellation);

    /// <summary>The rows a writing statement answers, each a map of its columns.</summary>
    public Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> WriteAsync(
        CypherFile statement, CancellationToken cancellation, params (string Name, object? Value)[] parameters) =>
        RunAsync(statement, writes: true, parameters, cancellation);

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> RunAsync(
        CypherFile statement, bool writes, (string Name, object? Value)[] parameters, CancellationToken cancellation)
    {
        var named = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        try
        {
            var answer = await transport.RunAsync(statement.Text, named, writes, cancellation).ConfigureAwait(false);
            return [.. answer.Rows.Select(row =>
            {
                var map = new Dictionary<string, object?>(row.Length, StringComparer.Ordinal);
                for (var i = 0; i < row.Length; i++)
                {
                    map.Add(answer.Fields[i], row[i]);
                }

                return map;
            })];
        }
        catch (Neo4jException fault)
        {
            throw Neo4jFailure.Of(fault, statement.Name);
        }
    }
}
