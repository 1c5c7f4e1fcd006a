using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Linking.Names;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking.Contexts;

/// <summary>Gives each referent of an article what tells it from namesakes in other articles.</summary>
internal static class ReferentContexts
{
    /// <summary>The referents with their contexts; those that need none have none.</summary>
    public static List<Referent> Of(
        Document document, IReadOnlyList<Referent> referents, IReadOnlyList<LinkedMention> mentions, IReadOnlyList<double> weights)
    {
        var owners = new Owners(referents, weights);
        var persons = new PersonContexts(document, referents, mentions, owners);
        return [.. referents.Select((referent, index) => referent with
        {
            Context = referent.Type switch
            {
                EntityType.Person => persons.Of(index),
                EntityType.Place => owners.OfPlace(referent.Names),
                _ => RelativeName.OwnerOf(referent.Type, ShortNames.Fold(referent.Name)) is { } rank ? owners.OfRank(rank) : null,
            },
        })];
    }
}
