namespace KnowledgeGraph.Service.Commands;

/// <summary>What a command tells its caller when it ends.</summary>
public static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Some input failed; each is named on standard error, the others were done.</summary>
    public const int InputFailed = 1;

    /// <summary>The command line or the configuration is wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>The store cannot be opened or reached; nothing was done.</summary>
    public const int StoreUnreachable = 3;
}
