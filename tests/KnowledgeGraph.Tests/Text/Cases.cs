namespace KnowledgeGraph.Tests.Text;

/// <summary>One-line cases: a header, then fields parted by tabs; \n, \r, \t, \f stand for the characters.</summary>
internal static class Cases
{
    public static TheoryData<int, string, string> Load(string file)
    {
        var data = new TheoryData<int, string, string>();
        var number = 1;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "text", file)).Skip(1))
        {
            number++;
            var fields = line.Split('\t');
            data.Add(number, Plain(fields[0]), Plain(fields.Length > 1 ? fields[1] : ""));
        }

        return data;
    }

    private static string Plain(string field) => field
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\r", "\r", StringComparison.Ordinal)
        .Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\f", "\f", StringComparison.Ordinal);
}
