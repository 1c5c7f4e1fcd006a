using System.Text;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Lexicon.Gazetteers;
using KnowledgeGraph.Lexicon.Matching;

namespace KnowledgeGraph.Text.Heads;

/// <summary>The cue lists that reading a page needs: media, page furniture, labels of pieces.</summary>
internal sealed class TextCues
{
    private TextCues()
    {
        Media = new Matcher<string>(Rows("media.tsv", "medium", "kind").Select(row => KeyValuePair.Create(row[0], row[0])));
        var furniture = Rows("furniture.tsv", "start", "end", "place");
        FurnitureLines = [.. furniture.Where(row => row[2] == "line").Select(row => row[0])];
        InlineFurniture = new Matcher<string>(furniture.Where(row => row[2] == "inline").Select(row => KeyValuePair.Create(row[0], row[1])));
        Labels = [.. Rows("labels.tsv", "label", "kind").Select(row => (row[0], Enum.Parse<PieceKind>(row[1], true)))];
    }

    /// <summary>The lists of this program.</summary>
    public static TextCues Shared { get; } = new();

    /// <summary>Names of media.</summary>
    public Matcher<string> Media { get; }

    /// <summary>What a short line of page furniture begins with.</summary>
    public string[] FurnitureLines { get; }

    /// <summary>What a stretch of furniture within a paragraph begins with, and how it ends: a mark, "$" the paragraph's end,
    /// empty at once.</summary>
    public Matcher<string> InlineFurniture { get; }

    /// <summary>Labels that open a piece.</summary>
    public (string Label, PieceKind Kind)[] Labels { get; }

    private static IEnumerable<string[]> Rows(string file, params string[] columns)
    {
        using var stream = typeof(TextCues).Assembly.GetManifestResourceStream($"text/{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded in the assembly.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. Table.Parse(file, new StreamReader(stream, Encoding.UTF8).ReadToEnd(), columns, fault => throw new LexiconException(fault))
            .Rows.Select(row => seen.Add(row.Fields[0])
                ? row.Fields
                : throw new LexiconException(new LexiconFault(file, row.Line, $"'{row.Fields[0]}' stands twice")))];
    }
}
