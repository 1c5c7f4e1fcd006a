using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Service.Hosting;
using KnowledgeGraph.Service.Ingestion;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j.Checkup;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg doctor</c>: whether everything the program needs is there, and how to mend what is not.</summary>
internal sealed class DoctorCommand(Terminal terminal, Settings settings, string urls)
{
    private int _exitCode = ExitCode.Done;

    public static Command Create(Terminal terminal, SettingsOptions settings, ServeCommand serve)
    {
        var command = new Command("doctor", "Checks dictionary, models, pages, store and port, and says how to mend what is wrong.");
        command.SetAction((parsed, cancellation) =>
            new DoctorCommand(terminal, settings.Read(parsed), serve.Urls(parsed)).RunAsync(cancellation));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        Good("program", $"kg {Version()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}");
        Check("dictionary", "Build the program anew; the build fetches the dictionary.", () =>
        {
            Segmenter.Load();
            return LexiconFolder.Default;
        });
        Check("extractor", "Build the program anew.", () =>
        {
            var clock = Stopwatch.StartNew();
            Extractor.Load();
            return string.Create(CultureInfo.InvariantCulture, $"version {Extractor.Version}, loaded in {clock.Elapsed.TotalSeconds:0.00} s");
        });
        Check("seeds", "Build the program anew.", () => ArticleFiles.Of([Seeding.Folder]) is { Files.Count: > 0 and var count }
            ? $"{count} articles in {Seeding.Folder}"
            : throw new FileNotFoundException($"No articles in {Seeding.Folder}."));
        Check("pages", "Build the program anew, with Node and npm on the PATH.", () =>
            File.Exists(Path.Combine(Pages.Folder, "index.html")) ? Pages.Folder : throw new FileNotFoundException($"No pages in {Pages.Folder}."));
        await StoreAsync(cancellation);
        Check("address", "Choose another with --port N, or stop what uses it (maybe another kg).", () =>
        {
            ListenAddress.Check(urls);
            return $"{urls} is free";
        });
        return _exitCode;
    }

    private async Task StoreAsync(CancellationToken cancellation)
    {
        var place = Stores.Describe(settings);
        if (settings.Store == StoreKind.Sqlite && !Path.Exists(place) && !Path.Exists(settings.Data))
        {
            Good("store", $"{place} is not there yet; the first start or ingest makes it");
            return;
        }

        try
        {
            if (settings.Store == StoreKind.Neo4j && !await ServerAsync(cancellation))
            {
                return;
            }

            await using var store = await Stores.OpenAsync(settings, cancellation);
            var counts = await store.CountsAsync(cancellation);
            Good("store", string.Create(
                CultureInfo.InvariantCulture,
                $"{place}: {counts.Articles} articles, {counts.Entities.Values.Sum()} entities, {counts.Relations.Values.Sum()} relations"));
        }
        catch (Exception exception) when (exception is StoreException or CommandException)
        {
            Bad("store", exception.Message, null);
            _exitCode = ExitCode.StoreUnreachable;
        }
    }

    /// <summary>Looks at a Neo4j without changing it.</summary>
    /// <returns>Whether it is ready to be read.</returns>
    private async Task<bool> ServerAsync(CancellationToken cancellation)
    {
        var findings = await Neo4jCheckup.RunAsync(Stores.Options(settings.Neo4j), cancellation);
        foreach (var finding in findings)
        {
            if (finding.Good)
            {
                Good(finding.What, finding.Finding);
            }
            else
            {
                Bad(finding.What, finding.Finding, null);
                _exitCode = ExitCode.StoreUnreachable;
            }
        }

        return findings.All(finding => finding.Good) && findings[^1].Ready;
    }

    private void Check(string what, string mend, Func<string> look)
    {
        try
        {
            Good(what, look());
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            Bad(what, exception.Message, mend);
            _exitCode = _exitCode == ExitCode.Done ? ExitCode.InputFailed : _exitCode;
        }
    }

    private void Good(string what, string finding) => terminal.Out.Write($"ok     {what,-11} {finding}\n");

    private void Bad(string what, string fault, string? mend) =>
        terminal.Out.Write($"wrong  {what,-11} {fault}{(mend is null ? string.Empty : " " + mend)}\n");

    private static string Version() =>
        typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
