using System.Globalization;

namespace KnowledgeGraph.Extraction.Relations.Cues;

/// <summary>The cue words of the relations, by class, and where they stand in a text.</summary>
public sealed class CueLexicon
{
    private const string Resource = "KnowledgeGraph.Extraction.Relations.Cues.relation-cues.tsv";

    private readonly Dictionary<char, Entry[]> _byFirst;

    private CueLexicon(Dictionary<char, Entry[]> byFirst) => _byFirst = byFirst;

    /// <summary>Loads the list that is part of the program.</summary>
    /// <exception cref="InvalidDataException">The list breaks its own form; file and line are named.</exception>
    public static CueLexicon Load() => Parse(ResourceText.Read(Resource), Resource);

    /// <summary>Reads a cue list: a header line <c>class, cue</c>, then one cue a line; lines from # are comments.</summary>
    /// <exception cref="InvalidDataException">A class is unknown, a cue is empty, padded or given twice.</exception>
    public static CueLexicon Parse(string text, string file)
    {
        var entries = new List<(char First, Entry Entry)>();
        var seen = new HashSet<(CueClass, string)>();
        foreach (var (number, fields) in StrictTsv.Rows(text, file, ["class", "cue"]))
        {
            if (!Enum.TryParse<CueClass>(Capital(fields[0]), out var kind) || !Enum.IsDefined(kind) ||
                !string.Equals(kind.ToString().ToLowerInvariant(), fields[0], StringComparison.Ordinal))
            {
                throw StrictTsv.Fault(file, number, $"unknown cue class '{fields[0]}'");
            }

            if (!seen.Add((kind, fields[1])))
            {
                throw StrictTsv.Fault(file, number, $"cue '{fields[1]}' stands twice in class '{fields[0]}'");
            }

            entries.Add((fields[1][0], new Entry(fields[1], kind, entries.Count)));
        }

        return new CueLexicon(entries
            .GroupBy(pair => pair.First)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Entry).ToArray()));
    }

    /// <summary>Adds every cue of <paramref name="text"/> between two positions to <paramref name="hits"/>, by start.</summary>
    public void Find(string text, int start, int end, List<CueHit> hits)
    {
        for (var i = start; i < end; i++)
        {
            if (!_byFirst.TryGetValue(text[i], out var entries))
            {
                continue;
            }

            foreach (var entry in entries)
            {
                if (i + entry.Text.Length <= end && string.CompareOrdinal(text, i, entry.Text, 0, entry.Text.Length) == 0)
                {
                    hits.Add(new CueHit(i, i + entry.Text.Length, entry.Class, entry.Index));
                }
            }
        }
    }

    private static string Capital(string name) =>
        name.Length == 0 ? name : name[..1].ToUpper(CultureInfo.InvariantCulture) + name[1..];

    private readonly record struct Entry(string Text, CueClass Class, int Index);
}
