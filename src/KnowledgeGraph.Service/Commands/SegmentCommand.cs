using System.CommandLine;
using System.Text;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg segment</c>: what the segmenter alone does, line by line.</summary>
internal static class SegmentCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A text file in UTF-8; - reads standard input." };
        var tags = new Option<bool>("--tags") { Description = "Print each word with its part of speech: word/tag." };
        var command = new Command("segment", "Cuts text into words by the dictionary alone, without clean-up or words of ours: one "
            + "output line an input line, words separated by blanks.") { file, tags };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, parsed.GetRequiredValue(file), parsed.GetValue(tags), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string path, bool tags, CancellationToken cancellation)
    {
        using var reader = new StreamReader(Open(terminal, path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        var segmenter = Segmenter.Load();
        var words = new List<Word>();
        try
        {
            for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
            {
                words.Clear();
                Cut(segmenter, line, words, tags);
                Write(terminal.Out, line, words, tags ? segmenter : null);
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw new CommandException(
                ExitCode.InputFailed, $"{path}: is no UTF-8 ({exception.Message}); convert it first, as with iconv.", exception);
        }

        return ExitCode.Done;
    }

    private static void Cut(Segmenter segmenter, string line, List<Word> words, bool tags)
    {
        if (tags)
        {
            segmenter.Tag(line, words);
        }
        else
        {
            segmenter.Cut(line, words);
        }
    }

    private static void Write(TextWriter output, string line, List<Word> words, Segmenter? tagger)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                output.Write(' ');
            }

            output.Write(line.AsSpan(words[i].Start, words[i].Length));
            if (tagger is not null)
            {
                output.Write('/');
                output.Write(tagger.TagName(words[i].Tag));
            }
        }

        output.Write('\n');
    }

    private static Stream Open(Terminal terminal, string path)
    {
        try
        {
            return path == "-" ? terminal.In : File.OpenRead(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputFailed, $"{path}: {exception.Message}", exception);
        }
    }
}
