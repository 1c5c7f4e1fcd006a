namespace KnowledgeGraph.Extraction.Relations.Cues;

/// <summary>Data files of cue words: tab-separated, first line that is no comment names the columns, nothing forgiven.</summary>
public static class StrictTsv
{
    /// <summary>The rows below the header, with their line numbers; comments (from #) and blank lines are passed over.</summary>
    /// <exception cref="InvalidDataException">Columns differ from <paramref name="columns"/>, or a field is empty or padded.</exception>
    public static IEnumerable<(int Line, string[] Fields)> Rows(string text, string file, string[] columns)
    {
        var header = false;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (!header)
            {
                header = true;
                if (!fields.SequenceEqual(columns, StringComparer.Ordinal))
                {
                    throw Fault(file, number, $"columns are '{line}', expected '{string.Join('\t', columns)}'");
                }

                continue;
            }

            if (fields.Length != columns.Length)
            {
                throw Fault(file, number, $"{fields.Length} fields, expected {columns.Length}");
            }

            if (fields.Any(field => field.Length == 0 || field.Trim().Length != field.Length))
            {
                throw Fault(file, number, "a field is empty or padded with blanks");
            }

            yield return (number, fields);
        }

        if (!header)
        {
            throw Fault(file, number, "no header line");
        }
    }

    /// <summary>The error of a broken data file.</summary>
    public static InvalidDataException Fault(string file, int line, string what) => new($"{file}:{line}: {what}.");
}
