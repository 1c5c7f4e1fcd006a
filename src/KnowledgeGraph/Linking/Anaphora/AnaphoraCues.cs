using System.Collections.Frozen;
using System.Reflection;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>The list of cues, read from the table that is part of the program.</summary>
internal sealed class AnaphoraCues
{
    private const string File = "anaphora.tsv";
    private const string Header = "form\ttypes\trank\tantecedent\tboundary";

    private readonly FrozenDictionary<char, List<AnaphoraCue>> _byFirst;

    private AnaphoraCues(IEnumerable<AnaphoraCue> cues) => _byFirst = cues
        .GroupBy(cue => cue.Form[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Form.Length).ToList());

    /// <summary>Reads the table.</summary>
    /// <exception cref="InvalidDataException">The table is malformed; the message names file and line.</exception>
    public static AnaphoraCues Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)
            ?? throw new InvalidDataException($"{File} is not part of the program.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Reads the text of a table.</summary>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public static AnaphoraCues Parse(string table)
    {
        var lines = table.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines[0] != Header)
        {
            throw new InvalidDataException($"{File}:1: the columns must be {Header.Replace('\t', ' ')}.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var cues = new List<AnaphoraCue>();
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            var types = fields.Length == 5 ? fields[1].Split(' ').Select(Type).ToList() : [];
            if (fields.Length != 5
                || types.Contains(null)
                || !Enum.TryParse<Antecedent>(fields[3], ignoreCase: true, out var antecedent)
                || !Enum.TryParse<CueBoundary>(fields[4], ignoreCase: true, out var boundary))
            {
                throw new InvalidDataException($"{File}:{i + 1}: \"{lines[i]}\" is not a cue.");
            }

            if (!seen.Add(fields[0]))
            {
                throw new InvalidDataException($"{File}:{i + 1}: \"{fields[0]}\" stands twice.");
            }

            cues.Add(new AnaphoraCue(
                fields[0],
                [.. types.OfType<EntityType>()],
                fields[2].Length == 0 ? null : fields[2],
                antecedent,
                boundary));
        }

        return new AnaphoraCues(cues);
    }

    /// <summary>The longest cue that starts at a position of the text, or null.</summary>
    public AnaphoraCue? At(string text, int position)
    {
        if (_byFirst.TryGetValue(text[position], out var cues))
        {
            foreach (var cue in cues)
            {
                if (string.CompareOrdinal(text, position, cue.Form, 0, cue.Form.Length) == 0)
                {
                    return cue;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a name as a whole is a form that means something in context only.</summary>
    public AnaphoraCue? Whole(string name) => name.Length > 0 && At(name, 0) is { } cue && cue.Form.Length == name.Length ? cue : null;

    private static EntityType? Type(string name) =>
        Enum.TryParse<EntityType>(name, ignoreCase: false, out var type) ? type : null;
}
