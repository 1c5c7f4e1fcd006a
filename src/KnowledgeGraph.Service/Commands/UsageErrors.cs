using System.CommandLine;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Says what is wrong with a command line, with the word that was probably meant.</summary>
internal static class UsageErrors
{
    /// <summary>A word is offered instead of another when this many edits at most lie between them.</summary>
    private const int Near = 3;

    /// <summary>One line an error, then where help is.</summary>
    public static IEnumerable<string> Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var first, ..])
        {
            var kind = first.StartsWith('-') ? "option" : "command or argument";
            yield return $"unknown {kind} \"{first}\"" + (Nearest(first, Words(parsed)) is { } word ? $"; did you mean \"{word}\"?" : ".");
        }
        else
        {
            foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            {
                yield return message;
            }
        }

        yield return command is RootCommand ? "\"kg --help\" lists the commands." : $"\"kg {command.Name} --help\" shows its arguments and options.";
    }

    /// <summary>The allowed word nearest to what was typed, or null where none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> words)
    {
        var nearest = words
            .Select(word => (Word: word, Distance: Distance(typed, word)))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Min(Near, typed.Length / 2) ? nearest.Word : null;
    }

    private static IEnumerable<string> Words(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var inherited = parsed.RootCommandResult.Command.Options.Where(option => option.Recursive);
        return command.Subcommands.Select(sub => sub.Name)
            .Concat(command.Options.Concat(inherited).Where(option => !option.Hidden).Select(option => option.Name));
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
