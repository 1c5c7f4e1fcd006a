namespace KnowledgeGraph.Lexicon.Gazetteers;

/// <summary>A gazetteer file: lines "# source:", "# licence:", maybe "# note:", a header, then one entry a line, fields parted
/// by tabs.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Source">Where the facts come from.</param>
/// <param name="Licence">On which terms.</param>
/// <param name="Rows">The entries, each with the line it stands on.</param>
internal sealed record Table(string File, string Source, string Licence, List<(int Line, string[] Fields)> Rows)
{
    /// <summary>Reads a file strictly; every fault goes to <paramref name="report"/>, which may throw.</summary>
    /// <param name="columns">The columns it must have, in this order.</param>
    public static Table Parse(string file, string text, IReadOnlyList<string> columns, Action<LexiconFault> report)
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<(int, string[])>();
        var (number, header) = (0, false);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan()[range].TrimEnd('\r');
            if (line.IsEmpty)
            {
                if (range.End.GetOffset(text.Length) < text.Length)
                {
                    report(new LexiconFault(file, number, "blank line"));
                }
            }
            else if (!header && line[0] == '#')
            {
                Comment(file, number, line.ToString(), comments, report);
            }
            else if (!header)
            {
                header = true;
                Header(file, number, line.ToString().Split('\t'), columns, report);
            }
            else
            {
                Row(file, number, line.ToString().Split('\t'), columns.Count, rows, report);
            }
        }

        foreach (var needed in (string[])["source", "licence"])
        {
            if (!comments.ContainsKey(needed))
            {
                report(new LexiconFault(file, 1, $"names no {needed}"));
            }
        }

        if (!header)
        {
            report(new LexiconFault(file, number, "has no header"));
        }

        return new Table(file, comments.GetValueOrDefault("source", ""), comments.GetValueOrDefault("licence", ""), rows);
    }

    private static void Comment(
        string file, int number, string line, Dictionary<string, string> comments, Action<LexiconFault> report)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        var key = colon < 0 ? line[1..].Trim() : line[1..colon].Trim();
        if (key is not ("source" or "licence" or "note") || colon < 0 || !comments.TryAdd(key, line[(colon + 2)..].Trim()))
        {
            report(new LexiconFault(file, number, $"'{key}' is not one of source, licence, note, each once with ': ' and a text"));
        }
    }

    private static void Header(string file, int number, string[] found, IReadOnlyList<string> columns, Action<LexiconFault> report)
    {
        if (found.SequenceEqual(columns, StringComparer.Ordinal))
        {
            return;
        }

        var unknown = found.Except(columns, StringComparer.Ordinal).FirstOrDefault();
        var missing = columns.Except(found, StringComparer.Ordinal).FirstOrDefault();
        report(new LexiconFault(file, number, unknown is not null ? $"unknown column '{unknown}'"
            : missing is not null ? $"no column '{missing}'"
            : $"the columns must be {string.Join(", ", columns)}, each once and in this order"));
    }

    private static void Row(
        string file, int number, string[] fields, int count, List<(int, string[])> rows, Action<LexiconFault> report)
    {
        if (fields.Length != count)
        {
            report(new LexiconFault(file, number, $"{fields.Length} fields where the header has {count}"));
        }
        else if (fields.Any(field => field.Length > 0 && (char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1]))))
        {
            report(new LexiconFault(file, number, "a field begins or ends with a blank"));
        }
        else if (fields[0].Length == 0)
        {
            report(new LexiconFault(file, number, "the first field is empty"));
        }
        else
        {
            rows.Add((number, fields));
        }
    }
}
