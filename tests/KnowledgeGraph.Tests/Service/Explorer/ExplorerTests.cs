using KnowledgeGraph.Tests.Service.Hosting;
using KnowledgeGraph.Tests.Storage.Contract;
using Microsoft.Playwright;

namespace KnowledgeGraph.Tests.Service.Explorer;

/// <summary>The pages in a real browser: Debian's Chromium, or the one that KG_CHROMIUM names. Where KG_REQUIRE_CHROMIUM is
/// set, as in CI, a missing browser is a failure.</summary>
public sealed class ExplorerTests : IAsyncLifetime
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("KG_CHROMIUM") ?? "/usr/bin/chromium";

    private RunningService? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        _service = await RunningService.StartAsync();
        await _service.Store.PutAsync([Stories.Photonics, Stories.Park, Stories.Government], CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_person_searches_with_the_keyboard_and_follows_a_relation_to_its_sentence()
    {
        var page = await OpenAsync("/");
        await Assertions.Expect(page.GetByText("3 篇文章")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("甲光");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("甲光子");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("甲光子");
        var partners = page.GetByRole(AriaRole.Region, new() { Name = "合作" });
        await Assertions.Expect(partners).ToContainTextAsync("乙重工");
        await Assertions.Expect(partners).ToContainTextAsync("跨园区");
        await partners.GetByRole(AriaRole.Link, new() { Name = "PARTNERS_WITH" }).First.ClickAsync();

        await Assertions.Expect(page.Locator(".text mark")).ToContainTextAsync("PARTNERS_WITH");
        await Assertions.Expect(page.Locator(".text mark")).ToBeInViewportAsync();
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "乙重工" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("乙重工");
    }

    [SkippableFact]
    public async Task The_first_page_shows_counts_and_answers_its_examples()
    {
        var page = await OpenAsync("/");

        await Assertions.Expect(page.GetByText("3 篇文章")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("乙重工");
        await page.GetByRole(AriaRole.Button, new() { Name = "人物任职" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToContainTextAsync("董事长");
    }

    [SkippableFact]
    public async Task GraphiQL_runs_a_query()
    {
        var page = await OpenAsync("/graphql#query=" + Uri.EscapeDataString("{ statistics { articleCount } }"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();

        await Assertions.Expect(page.Locator(".result-window")).ToContainTextAsync("\"articleCount\": 3");
    }

    /// <summary>Opens a page; whatever the browser complains of fails the test.</summary>
    private async Task<IPage> OpenAsync(string address)
    {
        if (_browser is null)
        {
            Assert.True(Environment.GetEnvironmentVariable("KG_REQUIRE_CHROMIUM") is null or "", $"There is no Chromium at {Chromium}.");
            Skip.If(true, $"There is no Chromium at {Chromium}; install it, or set KG_CHROMIUM.");
        }

        var page = await _browser!.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        page.PageError += (_, error) => Assert.Fail(error);
        page.Request += (_, request) => Assert.StartsWith(_service!.Http.BaseAddress!.ToString(), request.Url, StringComparison.Ordinal);
        await page.GotoAsync(new Uri(_service!.Http.BaseAddress!, address).ToString());
        return page;
    }
}
