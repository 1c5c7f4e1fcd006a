using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg explain</c>: what each step saw in one article.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var article = new Argument<string>("ARTICLE") { Description = "A file, or the name of an article in the store." };
        var command = new Command("explain", "Shows what each step saw in one article, and what was dropped and why.") { article };
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetRequiredValue(article);
            var read = Path.Exists(name) ? FromFile(name) : await FromStoreAsync(settings.Read(parsed), name, cancellation);
            TraceReport.Write(terminal.Out, Extractor.Load().Trace(read));
            return ExitCode.Done;
        });
        return command;
    }

    private static Article FromFile(string path)
    {
        try
        {
            return ArticleReader.ReadFile(path);
        }
        catch (ArticleException exception)
        {
            throw new CommandException(ExitCode.InputFailed, exception.Message, exception);
        }
    }

    private static async Task<Article> FromStoreAsync(Settings settings, string name, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        return (await store.ArticlesAsync([name], cancellation))[0] is { } found
            ? new Article(found.Name, found.Text)
            : throw new CommandException(
                ExitCode.InputFailed, $"{name}: there is neither such a file nor such an article in {Stores.Describe(settings)}.");
    }
}
