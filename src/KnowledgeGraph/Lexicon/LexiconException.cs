namespace KnowledgeGraph.Lexicon;

/// <summary>A file of the lexicon that breaks its own rules: which, on which line, and how.</summary>
public sealed class LexiconException(LexiconFault fault) : Exception(fault.ToString())
{
    /// <summary>The fault.</summary>
    public LexiconFault Fault { get; } = fault;
}

/// <summary>One fault of a lexicon file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong there.</param>
public sealed record LexiconFault(string File, int Line, string Message)
{
    /// <summary>As compilers print it: <c>zones.tsv(12): …</c>.</summary>
    public override string ToString() => $"{File}({Line}): {Message}";
}
