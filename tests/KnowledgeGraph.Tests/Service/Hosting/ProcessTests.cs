using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests.Service.Hosting;

/// <summary>The real executable, started as a person starts it.</summary>
public sealed partial class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_empty_store_takes_in_the_seeds_and_serves_them_and_Ctrl_C_stops_it_cleanly()
    {
        using var kg = Start("--data", _folder["data"], "--port", "0");
        var url = await UrlAsync(kg);

        using var http = new HttpClient { BaseAddress = new Uri(url) };
        Assert.Contains("\"articles\":5", await http.GetStringAsync("/health"), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-INT", kg.Id.ToString(CultureInfo.InvariantCulture)]);
        await kg.WaitForExitAsync(new CancellationTokenSource(TimeSpan.FromSeconds(20)).Token);

        Assert.Equal(0, kg.ExitCode);
    }

    [Fact]
    public async Task Without_seeds_an_empty_store_stays_empty()
    {
        using var kg = Start("serve", "--no-seeds", "--data", _folder["data"], "--port", "0");
        var url = await UrlAsync(kg);

        using var http = new HttpClient { BaseAddress = new Uri(url) };
        Assert.Contains("\"articles\":0", await http.GetStringAsync("/health"), StringComparison.Ordinal);
        kg.Kill();
    }

    [Fact]
    public async Task A_taken_port_is_2_and_says_which_before_anything_is_stored()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        using var kg = Start("--data", _folder["data"], "--port", port);
        var error = await kg.StandardError.ReadToEndAsync();
        await kg.WaitForExitAsync();

        Assert.Equal(2, kg.ExitCode);
        Assert.Contains($"cannot listen on http://localhost:{port}", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public async Task Data_goes_to_standard_output_in_UTF_8_without_a_mark()
    {
        using var kg = Start("extract", Path.Combine(Repository.Seeds, "000_fbea4b919d8b983c.txt"));
        using var bytes = new MemoryStream();
        await kg.StandardOutput.BaseStream.CopyToAsync(bytes);
        await kg.WaitForExitAsync();

        Assert.Equal(0, kg.ExitCode);
        Assert.StartsWith("{\"kind\":\"article\",\"name\":\"000_", System.Text.Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
    }

    private static Process Start(params string[] args)
    {
        // Tests started in the background ignore Ctrl-C, which a child would inherit.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "kg.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Where it serves, once it says so.</summary>
    private static async Task<string> UrlAsync(Process kg)
    {
        var said = new List<string>();
        while (await kg.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Serving().Match(line) is { Success: true } match)
            {
                return match.Groups["url"].Value;
            }
        }

        throw new InvalidOperationException($"It ended without serving:\n{string.Join('\n', said)}");
    }

    [GeneratedRegex("^Serving (?<url>http://[^ ]+) ")]
    private static partial Regex Serving();
}
