using System.Net;
using System.Text;

namespace KnowledgeGraph.Tests.GraphQL.Http;

public sealed class EndpointTests : IAsyncLifetime, IDisposable
{
    private const string Response = "application/graphql-response+json";
    private const string Json = "application/json";
    private readonly HttpClient client = new();
    private HttpServer server = null!;

    public async Task InitializeAsync() => server = await HttpServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("""{"query":"{ hello }"}""", Response, 200, """{"data":{"hello":"你好，世界"}}""")]
    [InlineData("""{"query":"{ hello }"}""", Json, 200, """{"data":{"hello":"你好，世界"}}""")]
    [InlineData("""{"query":"query A { hello } query B($n: Int) { echo(number: $n) }","operationName":"B","variables":{"n":3},"extensions":{}}""", Response, 200, """{"data":{"echo":3}}""")]
    [InlineData("""{"query":"mutation { set(number: 4) }"}""", Response, 200, """{"data":{"set":4}}""")]
    [InlineData("""{"query":"{ nope }"}""", Response, 400, """{"errors":[{"message":"Cannot query field \"nope\" on type \"Query\".","locations":[{"line":1,"column":3}]}]}""")]
    [InlineData("""{"query":"{ nope }"}""", Json, 200, """{"errors":[{"message":"Cannot query field \"nope\" on type \"Query\".","locations":[{"line":1,"column":3}]}]}""")]
    [InlineData("""{"query":"{ broken }"}""", Response, 200, """{"errors":[{"message":"Something went wrong while this field was answered.","locations":[{"line":1,"column":3}],"path":["broken"]}],"data":null}""")]
    [InlineData("""{"query":"{ hello }","operationName":"X"}""", Response, 400, """{"errors":[{"message":"Unknown operation named \"X\"."}]}""")]
    [InlineData("""{"query":"query ($n: Int!) { echo(number: $n) }"}""", Response, 400, """{"errors":[{"message":"Variable \"$n\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.","locations":[{"line":1,"column":8}]}]}""")]
    [InlineData("{", Response, 400, """{"errors":[{"message":"The body must be a JSON object."}]}""")]
    [InlineData("""[{"query":"{ hello }"}]""", Response, 400, """{"errors":[{"message":"Batches of requests are not supported; send one request at a time."}]}""")]
    [InlineData("""{"query":3}""", Response, 400, """{"errors":[{"message":"\"query\" must be a string."}]}""")]
    [InlineData("""{"query":"{hello}","variables":[]}""", Response, 400, """{"errors":[{"message":"\"variables\" must be an object or null."}]}""")]
    [InlineData("""{"query":"{hello}","operationName":1}""", Response, 400, """{"errors":[{"message":"\"operationName\" must be a string or null."}]}""")]
    [InlineData("""{"query":"{hello}","extensions":1}""", Response, 400, """{"errors":[{"message":"\"extensions\" must be an object or null."}]}""")]
    [InlineData("""{"query":"\ud800"}""", Response, 400, """{"errors":[{"message":"The body must hold Unicode text."}]}""")]
    public async Task A_posted_body_gets_its_status_and_answer(string body, string accept, int status, string answer)
    {
        using var request = Post(body, Json);
        request.Headers.Add("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal(answer, await response.Content.ReadAsStringAsync());
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal($"{accept}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Another_media_type_is_not_supported(string mediaType)
    {
        using var request = Post("""{"query":"{ hello }"}""", mediaType);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json;q=0.2, application/json;q=0.9", Json)]
    [InlineData("application/graphql-response+json; charset=utf-8, */*", Response)]
    [InlineData("image/png", null)]
    [InlineData("application/json;q=0", null)]
    public async Task The_answer_has_the_media_type_that_is_wanted(string accept, string? mediaType)
    {
        using var request = Post("""{"query":"{ hello }"}""", Json);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        Assert.Equal(mediaType is null ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType ?? Json, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_query_can_be_asked_with_get_and_variables()
    {
        var query = Uri.EscapeDataString("query ($n: Int) { echo(number: $n) }");
        var answer = await client.GetStringAsync(new Uri($"{server.Address}?query={query}&variables=%7B%22n%22%3A7%7D"));
        Assert.Equal("""{"data":{"echo":7}}""", answer);
    }

    [Theory]
    [InlineData("GET", "?query=mutation%7Bset%7D", 405, "POST")]
    [InlineData("PUT", "", 405, "GET, POST")]
    [InlineData("GET", "", 400, null)]
    [InlineData("GET", "?query=%7Bhello%7D&query=%7Bhello%7D", 400, null)]
    [InlineData("GET", "?query=%7Bhello%7D&variables=3", 400, null)]
    [InlineData("GET", "?query=%7Bhello%7D&variables=%7B", 400, null)]
    public async Task What_get_cannot_do_is_refused(string method, string query, int status, string? allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(server.Address + query));
        using var response = await client.SendAsync(request);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(allowed, response.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", response.Content.Headers.Allow));
        Assert.StartsWith("""{"errors":[{"message":""", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_beyond_the_limit_is_refused(bool chunked)
    {
        using var request = Post($$"""{"query":"{{new string('x', 3000)}}"}""", Json);
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_the_page_and_a_program_does_not()
    {
        using var browser = new HttpRequestMessage(HttpMethod.Get, server.Address);
        browser.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var page = await client.SendAsync(browser);
        Assert.Equal("<p>page</p>", await page.Content.ReadAsStringAsync());

        using var program = await client.GetAsync(new Uri($"{server.Address}?query=%7Bhello%7D"));
        Assert.Equal(Json, program.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Resolvers_get_the_context_of_their_request()
    {
        using var request = Post("""{"query":"{ agent }"}""", Json);
        request.Headers.Add("User-Agent", "notebook/1.0");
        using var response = await client.SendAsync(request);
        Assert.Equal("""{"data":{"agent":"notebook/1.0"}}""", await response.Content.ReadAsStringAsync());
    }

    private HttpRequestMessage Post(string body, string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return new HttpRequestMessage(HttpMethod.Post, server.Address) { Content = content };
    }
}
