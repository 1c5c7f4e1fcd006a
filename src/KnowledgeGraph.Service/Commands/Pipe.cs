namespace KnowledgeGraph.Service.Commands;

/// <summary>Output into a pipe whose reader may go away.</summary>
internal static class Pipe
{
    // EPIPE on Unix, ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows, as the runtime puts them into HResult.
    private const int UnixBrokenPipe = 32, WindowsBrokenPipe = unchecked((int)0x8007006D), WindowsNoData = unchecked((int)0x800700E8);

    /// <summary>Whether the exception says that nobody reads any more.</summary>
    public static bool IsBroken(IOException exception) =>
        exception.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsNoData;

    /// <summary>Writes what is left, if anybody still reads.</summary>
    public static async Task FlushAsync(TextWriter writer)
    {
        try
        {
            await writer.FlushAsync();
        }
        catch (IOException broken) when (IsBroken(broken))
        {
        }
    }
}
