using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Text that a command is given as a file or on standard input.</summary>
internal static class InputText
{
    /// <summary>The text of a file, or of standard input for "-".</summary>
    /// <exception cref="CommandException">It cannot be read.</exception>
    public static async Task<string> ReadAsync(Terminal terminal, string path, CancellationToken cancellation)
    {
        if (path == "-")
        {
            using var reader = new StreamReader(terminal.In, Encoding.UTF8, leaveOpen: true);
            return await reader.ReadToEndAsync(cancellation);
        }

        try
        {
            return ArticleReader.ReadFile(path).Text;
        }
        catch (ArticleException exception)
        {
            throw new CommandException(ExitCode.InputFailed, $"{path}: {exception.Reason}.", exception);
        }
    }
}
