using System.Text;
using Spectre.Console;

namespace KnowledgeGraph.Service.Commands;

/// <summary>What a command reads from and writes to: data goes to <see cref="Out"/>, everything said to a person to
/// <see cref="Error"/>.</summary>
/// <param name="input">Standard input.</param>
/// <param name="output">Standard output; data, UTF-8 without byte-order mark, lines end in \n.</param>
/// <param name="error">Standard error.</param>
/// <param name="interactive">Whether a person watches standard error, so that a progress bar may redraw itself.</param>
public sealed class Terminal(Stream input, TextWriter output, TextWriter error, bool interactive)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public Stream In { get; } = input;

    /// <summary>Where data goes.</summary>
    public TextWriter Out { get; } = output;

    /// <summary>Where messages go.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>Whether a person watches <see cref="Error"/>.</summary>
    public bool Interactive { get; } = interactive;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(),
        new StreamWriter(Console.OpenStandardOutput(), Utf8, 1 << 16) { NewLine = "\n", AutoFlush = false },
        TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true }),
        interactive: !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");

    /// <summary>Tables and bars for a person, on standard error.</summary>
    public IAnsiConsole Rich() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Error),
        Interactive = Interactive ? InteractionSupport.Yes : InteractionSupport.No,
        Ansi = Interactive ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = Interactive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
    });

    /// <summary>Says one line to the person.</summary>
    public void Say(string line) => Error.WriteLine(line);

    /// <summary>Says in one line what failed: what or where it is, why, and how to mend it.</summary>
    public void Fail(string message) => Error.WriteLine("kg: " + message);
}
