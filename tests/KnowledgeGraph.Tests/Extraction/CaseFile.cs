using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Tables of one-line cases under <c>cases/extraction</c>.</summary>
internal static class CaseFile
{
    public static List<(int Line, string[] Fields)> Rows(string name, params string[] columns)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "cases", "extraction", name);
        return [.. StrictTsv.Rows(File.ReadAllText(path), name, columns)];
    }
}
