namespace KnowledgeGraph.Service.Commands;

/// <summary>A setting that nobody else should read: given by its name, or as the path of a file that holds it, under the
/// same name with <c>_FILE</c> behind it, as containers are given theirs.</summary>
internal static class Secret
{
    private const string FileSuffix = "_FILE";

    /// <summary>What the setting or its file says; null where neither is given. An empty value is none. Of a file, line
    /// breaks at its end are left out.</summary>
    /// <exception cref="CommandException">Both are given, or the file cannot be read or is empty.</exception>
    public static string? Read(IConfiguration configuration, string name)
    {
        var value = configuration[name];
        var file = configuration[name + FileSuffix];
        if (string.IsNullOrEmpty(file))
        {
            return string.IsNullOrEmpty(value) ? null : value;
        }

        if (!string.IsNullOrEmpty(value))
        {
            throw new CommandException(ExitCode.Usage, $"{name} and {name}{FileSuffix} are both set; keep one of them.");
        }

        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n') is { Length: > 0 } secret
                ? secret
                : throw new CommandException(ExitCode.Usage, $"{name}{FileSuffix} names {file}, which is empty; write the secret into it.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Usage, $"{name}{FileSuffix} names {file}, which cannot be read: {fault.Message}", fault);
        }
    }
}
