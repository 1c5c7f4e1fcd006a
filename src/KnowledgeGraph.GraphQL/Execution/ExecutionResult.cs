using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The answer to a request (specification 7.1).</summary>
/// <param name="Data">The data, null when an error reached the root.</param>
/// <param name="HasData">Whether execution began, so that the answer has <c>data</c>, if only null.</param>
/// <param name="Errors">What went wrong, possibly nothing.</param>
public sealed record ExecutionResult(ResultObject? Data, bool HasData, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>A request that could not begin.</summary>
    public static ExecutionResult Refused(params IReadOnlyList<GraphQLError> errors) => new(null, false, errors);

    /// <summary>Writes the answer as one JSON object, keys in the order of the request, Chinese unescaped when the writer's encoder
    /// allows it.</summary>
    public void WriteTo(Utf8JsonWriter writer) => ResponseWriter.Write(writer, this);

    /// <summary>The answer as JSON text.</summary>
    public string ToJson(bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ResponseWriter.Options(indented)))
        {
            WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
