namespace KnowledgeGraph.Service.Commands;

/// <summary>A reason why a whole command cannot go on, said in one line for the person who called it.</summary>
/// <param name="exitCode">What the process then returns, of <see cref="ExitCode"/>.</param>
/// <param name="message">What, where, why, and how to mend it.</param>
public sealed class CommandException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What the process returns.</summary>
    public int ExitCode { get; } = exitCode;
}
