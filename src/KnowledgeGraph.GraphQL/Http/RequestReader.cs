using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Reads a GraphQL request out of an HTTP request (GraphQL over HTTP, section "Request").</summary>
internal static class RequestReader
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64 };

    /// <exception cref="BadRequestException">It is none.</exception>
    public static Task<GraphQLRequest> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return Task.FromResult(FromQuery(request.Query));
        }

        return HttpMethods.IsPost(request.Method)
            ? FromBodyAsync(request, maxBytes, cancellation)
            : throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, "GraphQL is asked with GET or POST.");
    }

    private static GraphQLRequest FromQuery(IQueryCollection query)
    {
        if (query["query"] is not [{ Length: > 0 } text])
        {
            throw Invalid("The parameter \"query\" must be given once.");
        }

        return new GraphQLRequest(
            text,
            query["operationName"] is [{ Length: > 0 } name] ? name : null,
            Parameter(query, "variables"));
    }

    private static OrderedDictionary<string, object?>? Parameter(IQueryCollection query, string name)
    {
        if (query[name] is not [{ Length: > 0 } text])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, Json);
            return Map(document.RootElement, name);
        }
        catch (JsonException)
        {
            throw Invalid($"The parameter \"{name}\" must be a JSON object.");
        }
    }

    private static async Task<GraphQLRequest> FromBodyAsync(HttpRequest request, long maxBytes, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new BadRequestException(
                StatusCodes.Status415UnsupportedMediaType, "The body must be application/json in UTF-8.");
        }

        var body = await ReadBodyAsync(request, maxBytes, cancellation).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(body, Json);
            return FromJson(document.RootElement);
        }
        catch (JsonException)
        {
            throw Invalid("The body must be a JSON object.");
        }
        catch (InvalidOperationException)
        {
            // JsonElement.GetString() meets half a surrogate pair: \ud800.
            throw Invalid("The body must hold Unicode text.");
        }
    }

    private static GraphQLRequest FromJson(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            throw Invalid("Batches of requests are not supported; send one request at a time.");
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Invalid("The body must be a JSON object.");
        }

        if (!root.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            throw Invalid("\"query\" must be a string.");
        }

        var operationName = root.TryGetProperty("operationName", out var name) && name.ValueKind != JsonValueKind.Null
            ? name.ValueKind == JsonValueKind.String ? name.GetString() : throw Invalid("\"operationName\" must be a string or null.")
            : null;
        var variables = root.TryGetProperty("variables", out var values) ? Map(values, "variables") : null;
        if (root.TryGetProperty("extensions", out var extensions))
        {
            Map(extensions, "extensions");
        }

        return new GraphQLRequest(query.GetString()!, operationName, variables);
    }

    private static OrderedDictionary<string, object?>? Map(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonInput.ReadObject(element),
        _ => throw Invalid($"\"{name}\" must be an object or null."),
    };

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request, long maxBytes, CancellationToken cancellation)
    {
        var tooLarge = new BadRequestException(
            StatusCodes.Status413PayloadTooLarge, $"The body must have at most {maxBytes} bytes.");
        if (request.ContentLength > maxBytes)
        {
            throw tooLarge;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > maxBytes)
            {
                throw tooLarge;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static BadRequestException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);
}
