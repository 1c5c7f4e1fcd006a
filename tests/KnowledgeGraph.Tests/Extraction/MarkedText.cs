using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction;

/// <summary>Reads a line of text with its names marked by braces, {C:云岭股份}, into a linked document; the same name again is
/// the same thing, {C=云岭股份:该公司} means it without naming it.</summary>
internal static class MarkedText
{
    public static LinkedDocument Read(string marked, string? published = null)
    {
        var text = new StringBuilder();
        var referents = new List<Referent>();
        var mentions = new List<LinkedMention>();
        Parse(marked, 0, marked.Length, text, referents, mentions);
        var plain = text.ToString();
        var article = new Article("case.txt", plain);
        var sentences = new List<Sentence>();
        for (int start = 0, i = 0; i < plain.Length; i++)
        {
            if (plain[i] is '。' or '！' or '？' || i == plain.Length - 1)
            {
                sentences.Add(new Sentence(new TextSpan(start, i + 1), 0, SentenceKind.Body));
                start = i + 1;
            }
        }

        var document = new Document(
            article, new CleanText(plain, [.. Enumerable.Range(0, plain.Length)]), sentences, string.Empty, published, null);
        return new LinkedDocument(document, referents, [.. mentions.OrderBy(mention => mention.Mention.Span)], []);
    }

    private static void Parse(
        string marked, int from, int to, StringBuilder text, List<Referent> referents, List<LinkedMention> mentions)
    {
        for (var i = from; i < to; i++)
        {
            if (marked[i] != '{')
            {
                text.Append(marked[i]);
                continue;
            }

            var (depth, end) = (0, i);
            do
            {
                depth += marked[end] == '{' ? 1 : marked[end] == '}' ? -1 : 0;
                end++;
            }
            while (depth > 0);

            var colon = marked.IndexOf(':', i);
            var start = text.Length;
            Parse(marked, colon + 1, end - 1, text, referents, mentions);
            var span = new TextSpan(start, text.Length);
            var form = text.ToString(start, span.Length);
            var naming = marked[i + 2] == ':';
            var name = naming ? form : marked[(i + 3)..colon];
            var type = Type(marked[i + 1]);
            var index = referents.FindIndex(referent => referent.Type == type && referent.Name == name);
            if (index < 0)
            {
                index = referents.Count;
                referents.Add(new Referent(type, name, [name], null));
            }

            mentions.Add(new LinkedMention(new Mention(span, type, form, "case", 1), index, naming));
            i = end - 1;
        }
    }

    private static EntityType Type(char mark) => mark switch
    {
        'C' => EntityType.Company,
        'Z' => EntityType.Zone,
        'P' => EntityType.Place,
        'I' => EntityType.Industry,
        'R' => EntityType.Person,
        'O' => EntityType.Organization,
        'T' => EntityType.Product,
        'J' => EntityType.Project,
        'H' => EntityType.Honor,
        _ => throw new ArgumentException($"No type is marked {mark}."),
    };
}
