using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>The words that say what a figure measures.</summary>
public sealed class FigureWords
{
    private const string Resource = "KnowledgeGraph.Extraction.Figures.indicators.tsv";

    private readonly Dictionary<char, string[]> _byLast;

    private FigureWords(Dictionary<char, string[]> byLast) => _byLast = byLast;

    /// <summary>Loads the list that is part of the program.</summary>
    /// <exception cref="InvalidDataException">The list breaks its own form.</exception>
    public static FigureWords Load() => Parse(ResourceText.Read(Resource), Resource);

    /// <summary>Reads a list of indicators.</summary>
    /// <exception cref="InvalidDataException">A kind is unknown or an indicator stands twice in one kind.</exception>
    public static FigureWords Parse(string text, string file)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(string, string)>();
        foreach (var (line, fields) in StrictTsv.Rows(text, file, ["kind", "indicator"]))
        {
            if (fields[0] is not ("amount" or "count"))
            {
                throw StrictTsv.Fault(file, line, $"unknown kind '{fields[0]}'");
            }

            if (!seen.Add((fields[0], fields[1])))
            {
                throw StrictTsv.Fault(file, line, $"indicator '{fields[1]}' stands twice");
            }

            words.Add(fields[1]);
        }

        return new FigureWords(words.GroupBy(word => word[^1]).ToDictionary(
            group => group.Key, group => group.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).ToArray()));
    }

    /// <summary>The longest indicator that <paramref name="words"/> end with, or null.</summary>
    public string? EndOf(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || !_byLast.TryGetValue(words[^1], out var candidates))
        {
            return null;
        }

        foreach (var word in candidates)
        {
            if (words.EndsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }
}
