namespace KnowledgeGraph.Tests.Linking;

/// <summary>Tables of one-line cases.</summary>
internal static class LinkingCases
{
    public static IEnumerable<string[]> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "linking", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
