using System.Reflection;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Words of the genre that stand at the end of names of a kind or before them; read strictly from
/// <c>cues.tsv</c>.</summary>
internal static class CueWords
{
    /// <summary>The kinds, in the order of their numbers in features. The first eight end a name or stand beside it, the
    /// others announce one.</summary>
    public static readonly string[] Kinds =
        ["company", "organization", "zone", "project", "honor", "industry", "product", "post", "locate", "award", "grow", "make", "invest"];

    /// <summary>Kinds below this number end names.</summary>
    public const int Announcing = 8;

    /// <summary>All cue words with the number of their kind.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names the line.</exception>
    public static IEnumerable<(int Kind, string Word)> Read()
    {
        var name = "cues.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("tagging/" + name)
            ?? throw new InvalidDataException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        if (reader.ReadLine() != "kind\tword")
        {
            throw new InvalidDataException($"{name}:1: the header must be kind, word.");
        }

        var seen = new HashSet<(int, string)>();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var cells = text.Split('\t');
            var kind = Array.IndexOf(Kinds, cells[0]);
            if (cells.Length != 2 || cells[1].Length == 0)
            {
                throw new InvalidDataException($"{name}:{line}: a line has a kind and a word.");
            }

            if (kind < 0)
            {
                throw new InvalidDataException($"{name}:{line}: there is no kind {cells[0]}.");
            }

            if (!seen.Add((kind, cells[1])))
            {
                throw new InvalidDataException($"{name}:{line}: {cells[1]} stands twice.");
            }

            yield return (kind, cells[1]);
        }
    }
}
