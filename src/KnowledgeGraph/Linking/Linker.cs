using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking;

/// <summary>Decides which mentions of one article mean the same thing.</summary>
public sealed class Linker
{
    /// <summary>Links the mentions of one document.</summary>
    public LinkedDocument Link(Document document, IReadOnlyList<Mention> mentions)
    {
        var indexes = new Dictionary<(Ontology.EntityType, string), int>();
        var referents = new List<Referent>();
        var linked = new List<LinkedMention>(mentions.Count);
        foreach (var mention in mentions.OrderBy(mention => mention.Span))
        {
            if (!indexes.TryGetValue((mention.Type, mention.Form), out var index))
            {
                indexes.Add((mention.Type, mention.Form), index = referents.Count);
                referents.Add(new Referent(mention.Type, mention.Form, [mention.Form], null));
            }

            linked.Add(new LinkedMention(mention, index, Naming: true));
        }

        return new LinkedDocument(document, referents, linked, []);
    }
}
