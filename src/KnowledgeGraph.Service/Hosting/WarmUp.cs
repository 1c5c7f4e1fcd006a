using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Service.Schema;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Hosting;

/// <summary>A question of the kind most questions are, put once before anybody asks: a Neo4j that has just started plans each
/// statement when it is first put, which takes a second or more, and this program is compiled as it runs.</summary>
internal static class WarmUp
{
    private const string Document =
        "{ companies(first: 1) { nodes { id name zones { id name } partners(first: 1) { edges { node { id name } relation { id evidence { text } } } } } } }";

    /// <summary>Asks, in the background; what comes of it nobody looks at, since the next to ask is told what is wrong.</summary>
    public static async Task RunAsync(IGraphStore store, CancellationToken cancellation)
    {
        await Task.Yield();
        try
        {
            var executor = new Executor(GraphSchema.Parse(), GraphSchema.Resolvers());
            await executor.ExecuteAsync(
                new GraphQLRequest(Document, Context: new GraphReads(() => store.ReaderAsync(cancellation))), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The program ends before it was warm.
        }
    }
}
