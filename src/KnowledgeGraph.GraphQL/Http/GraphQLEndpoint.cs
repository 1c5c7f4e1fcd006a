using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Serves one address (GraphQL over HTTP specification, and section 7 of the language's).</summary>
internal sealed class GraphQLEndpoint(Executor executor, GraphQLHttpOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            await AnswerAsync(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; there is nobody left to answer.
        }
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (IsForPage(http.Request))
        {
            await options.Page!(http).ConfigureAwait(false);
            return;
        }

        http.Response.Headers.Vary = "Accept";
        var mediaType = MediaTypes.Choose(http.Request);
        if (mediaType is null)
        {
            await WriteAsync(
                http,
                MediaTypes.Json,
                StatusCodes.Status406NotAcceptable,
                ExecutionResult.Refused(new GraphQLError(
                    $"Answers come as {MediaTypes.GraphQLResponse} or {MediaTypes.Json}."))).ConfigureAwait(false);
            return;
        }

        GraphQLRequest request;
        try
        {
            request = await RequestReader.ReadAsync(http.Request, options.MaxBodyBytes, http.RequestAborted).ConfigureAwait(false);
            RefuseMutationOverGet(http.Request, request);
        }
        catch (BadRequestException exception)
        {
            if (exception.Status == StatusCodes.Status405MethodNotAllowed)
            {
                http.Response.Headers.Allow = HttpMethods.IsGet(http.Request.Method) ? "POST" : "GET, POST";
            }

            var refusal = ExecutionResult.Refused(new GraphQLError(exception.Message));
            await WriteAsync(http, mediaType, exception.Status, refusal).ConfigureAwait(false);
            return;
        }

        var result = await executor
            .ExecuteAsync(request with { Context = options.Context(http) }, http.RequestAborted)
            .ConfigureAwait(false);
        await WriteAsync(http, mediaType, Status(mediaType, result), result).ConfigureAwait(false);
    }

    /// <summary>An answer without data is the caller's fault. Under <c>application/json</c> it still is a 200, since older clients
    /// take any other status for a fault of something between them and the server.</summary>
    private static int Status(string mediaType, ExecutionResult result) =>
        result.HasData || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    private static async Task WriteAsync(HttpContext http, string mediaType, int status, ExecutionResult result)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{mediaType}; charset=utf-8";
        var writer = new Utf8JsonWriter(http.Response.BodyWriter, ResponseWriter.Options(indented: false));
        await using (writer.ConfigureAwait(false))
        {
            result.WriteTo(writer);
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }

    private bool IsForPage(HttpRequest request) =>
        options.Page is not null
        && HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && MediaTypes.PrefersHtml(request);

    private void RefuseMutationOverGet(HttpRequest http, GraphQLRequest request)
    {
        if (!HttpMethods.IsGet(http.Method))
        {
            return;
        }

        var document = executor.Prepare(request.Query);
        if (document.Errors.Count == 0 && document.KindOf(request.OperationName) is OperationKind.Mutation or OperationKind.Subscription)
        {
            throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, "Only queries can be asked with GET; use POST.");
        }
    }
}
