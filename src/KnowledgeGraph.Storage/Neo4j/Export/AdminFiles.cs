using System.Collections;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>A whole graph as CSV files for <c>neo4j-admin database import full</c>, which fills a new database some hundred
/// times as fast as statements do. The first start on it makes the schema and whatever CSV cannot say.</summary>
/// <remarks>Neo4j Operations Manual 5, "Import": a field without quotes that is empty is no value, one with quotes an empty
/// text; quotes inside are doubled; list members cannot be quoted, so the delimiter between them must be none of their
/// characters.</remarks>
public static class AdminFiles
{
    /// <summary>What may stand between the members of a list, the first that no member holds.</summary>
    private static readonly char[] Delimiters = [';', '|', '\u001f', '\u001e', '\u001d', '\u001c', '\ue000', '\uf8ff'];

    /// <summary>The importer's own buffer, which must hold the longest value.</summary>
    private const int DefaultBuffer = 4 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files.</summary>
    /// <param name="articles">All that the articles of the graph say.</param>
    /// <param name="folder">Where to; made where it is not there.</param>
    /// <param name="database">The database to import into.</param>
    /// <returns>The words of the command that imports them.</returns>
    public static IReadOnlyList<string> Write(IReadOnlyList<ArticleFacts> articles, string folder, string database)
    {
        Directory.CreateDirectory(folder);
        var tables = CsvTables.Of(new WholeGraph(articles));
        var used = tables.SelectMany(table => table.Members()).SelectMany(member => member).ToHashSet();
        var delimiter = Delimiters.FirstOrDefault(each => !used.Contains(each));
        if (delimiter == default)
        {
            throw new InvalidDataException("The names hold every character that could stand between the members of a list.");
        }

        List<string> command = ["neo4j-admin", "database", "import", "full", database];
        var longest = 0;
        foreach (var table in tables)
        {
            var file = Path.Combine(folder, table.Name + ".csv");
            longest = Math.Max(longest, Write(table, file, delimiter));
            command.Add($"--{(table.IsNodes ? "nodes" : "relationships")}={file}");
        }

        command.Add("--multiline-fields=true");
        command.Add("--strict=true");
        command.Add(string.Create(CultureInfo.InvariantCulture, $"--array-delimiter=U+{(int)delimiter:X4}"));
        if (longest > DefaultBuffer / 4)
        {
            command.Add(string.Create(CultureInfo.InvariantCulture, $"--read-buffer-size={4L * longest}"));
        }

        return command;
    }

    private static int Write(CsvTable table, string file, char delimiter)
    {
        var columns = table.Columns();
        using var writer = new StreamWriter(file, append: false, Utf8, 1 << 16) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', table.Fields.Concat(columns.Select(column => $"{column.Key}:{column.Value}"))));
        var longest = 0;
        foreach (var (fields, properties) in table.Rows)
        {
            var separate = false;
            foreach (var value in fields.Concat(columns.Keys.Select(name => properties.GetValueOrDefault(name))))
            {
                if (separate)
                {
                    writer.Write(',');
                }

                var text = Field(value, delimiter);
                longest = Math.Max(longest, text.Length);
                writer.Write(text);
                separate = true;
            }

            writer.WriteLine();
        }

        return longest;
    }

    private static string Field(object? value, char delimiter) => value switch
    {
        null => string.Empty,
        string text => Quoted(text),
        IEnumerable list => string.Join(delimiter, list.Cast<object>().Select(Plain)) is { Length: > 0 } members ? Quoted(members) : string.Empty,
        _ => Plain(value),
    };

    private static string Plain(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
