namespace KnowledgeGraph.Tests;

/// <summary>Where the repository and the material beside it lie, seen from the running tests.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>KnowledgeGraph.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The five articles the graph starts from.</summary>
    public static string Seeds => Path.Combine(Root, "seeds");

    /// <summary>Gold answers, articles and corpora beside the checkout, or null where they are absent.</summary>
    public static string? Shared
    {
        get
        {
            var path = Path.GetFullPath(Path.Combine(Root, "..", "shared"));
            return Directory.Exists(path) ? path : null;
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No KnowledgeGraph.sln above {AppContext.BaseDirectory}.");
    }
}
