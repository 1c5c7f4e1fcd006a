using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Service.Hosting;

public sealed class ServiceHostTests : IAsyncLifetime
{
    private RunningService _service = null!;

    public async Task InitializeAsync()
    {
        _service = await RunningService.StartAsync();
        await _service.Store.PutAsync([Stories.Photonics, Stories.Park], CancellationToken.None);
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task Health_says_that_the_store_is_ready_and_what_it_holds()
    {
        using var health = JsonDocument.Parse(await _service.Http.GetStringAsync("/health"));

        Assert.Equal("ready", health.RootElement.GetProperty("status").GetString());
        Assert.Equal(2, health.RootElement.GetProperty("store").GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task A_query_is_answered_over_POST_and_over_GET()
    {
        const string Query = "{ partnerships { nodes { source { name } target { name } } } }";

        var posted = await _service.Http.PostAsJsonAsync("/graphql", new { query = Query });
        var got = await _service.Http.GetStringAsync("/graphql?query=" + Uri.EscapeDataString(Query));

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        var answer = await posted.Content.ReadAsStringAsync();
        Assert.Contains("甲光子", answer, StringComparison.Ordinal);
        Assert.Equal(answer, got);
    }

    [Fact]
    public async Task A_browser_gets_GraphiQL_at_graphql_and_the_explorer_at_the_root()
    {
        var graphiql = await GetPageAsync("/graphql");
        var explorer = await GetPageAsync("/");

        Assert.Contains("GraphiQL", graphiql, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-CN\"", explorer, StringComparison.Ordinal);
        Assert.Equal(explorer, await GetPageAsync("/entity/company-0"));
        Assert.Equal(explorer, await GetPageAsync("/article/2024/a.txt"));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/")]
    public async Task All_that_a_page_loads_comes_from_here(string address)
    {
        var page = await GetPageAsync(address);
        var loaded = System.Text.RegularExpressions.Regex.Matches(page, "<(?:script|link)[^>]* (?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(loaded);
        foreach (var file in loaded)
        {
            Assert.StartsWith("/", file, StringComparison.Ordinal);
            using var response = await _service.Http.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task Every_answer_forbids_other_origins()
    {
        using var response = await _service.Http.GetAsync("/");

        Assert.Contains("default-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_are_compressed_for_who_asks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ articles { nodes { text title hash } } }"));
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await _service.Http.SendAsync(request);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task What_another_process_writes_is_seen_within_a_second()
    {
        const string Count = "/graphql?query={statistics{articleCount}}";
        Assert.Contains("\"articleCount\":2", await _service.Http.GetStringAsync(Count), StringComparison.Ordinal);
        var run = await Kg.RunAsync("ingest", Repository.Seeds, "--data", _service.Data);
        Assert.Equal(0, run.ExitCode);
        await Task.Delay(TimeSpan.FromSeconds(1));

        Assert.Contains("\"articleCount\":7", await _service.Http.GetStringAsync(Count), StringComparison.Ordinal);
        Assert.Contains("\"articles\":7", await _service.Http.GetStringAsync("/health"), StringComparison.Ordinal);
    }

    private async Task<string> GetPageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _service.Http.SendAsync(request);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }
}
