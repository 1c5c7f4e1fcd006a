using System.Collections.Frozen;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Recognizers;

/// <summary>Takes out what is no name of anything the graph holds: classes (主导产业, 国家高新区); an industry read off the front
/// of a longer name, as 装备产业 off 装备产业园; roads, which are no divisions; phrases that
/// begin with a preposition; and two names run together over a comma of a list.</summary>
internal static class ClassWords
{
    private const string File = "recognizers/class-words.tsv";

    private static readonly FrozenSet<(EntityType, string)> Words = Load(ResourceText.Read(File));

    /// <summary>The mentions that name something.</summary>
    public static List<Mention> Apply(Document document, IEnumerable<Mention> mentions) =>
        [.. mentions.Where(mention => !Words.Contains((mention.Type, document.FoldedOf(mention.Span).ToString())) &&
            !FrontOfName(document, mention) && !Road(mention) && !Phrase(mention) && !List(mention))];

    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">A row is broken, unknown in type, or there twice.</exception>
    internal static FrozenSet<(EntityType, string)> Load(string text)
    {
        var words = new HashSet<(EntityType, string)>();
        foreach (var (line, fields) in StrictTsv.Rows(text, File, ["type", "form"]))
        {
            if (!Enum.TryParse<EntityType>(fields[0], out var type))
            {
                throw StrictTsv.Fault(File, line, $"'{fields[0]}' is no entity type");
            }

            if (!words.Add((type, fields[1])))
            {
                throw StrictTsv.Fault(File, line, $"'{fields[1]}' is there twice");
            }
        }

        return words.ToFrozenSet();
    }

    private static bool Road(Mention mention) =>
        mention.Type == EntityType.Place &&
        (mention.Form[^1] is '路' or '巷' || mention.Form.EndsWith("大道", StringComparison.Ordinal) || mention.Form.EndsWith("高速", StringComparison.Ordinal));

    private static bool List(Mention mention) =>
        mention.Type is EntityType.Project or EntityType.Zone or EntityType.Place or EntityType.Organization or EntityType.Product &&
        mention.Form.Contains('、', StringComparison.Ordinal);

    private static bool Phrase(Mention mention) =>
        mention.Type is EntityType.Product or EntityType.Industry && mention.Form[0] is '以' or '为' or '在' or '与' or '对' or '将' or '把' or '被' or '让' or '由' or '从';

    private static bool FrontOfName(Document document, Mention mention) =>
        mention.Type == EntityType.Industry &&
        mention.Form.EndsWith("产业", StringComparison.Ordinal) &&
        mention.Span.End < document.Folded.Length &&
        document.Folded[mention.Span.End] is '园' or '研' or '基' or '城' or '社' or '区';
}
