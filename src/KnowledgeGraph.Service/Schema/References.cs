using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Arguments that name entities by id or by name.</summary>
internal static class References
{
    /// <summary>How many entities one name may mean.</summary>
    private const int Namesakes = 20;

    /// <summary>The ids that the values mean; a name means all entities of that type that bear it. A value that means
    /// nothing stays as it is: nothing has that id, so nothing is found by it.</summary>
    public static async Task<IReadOnlyList<string>?> IdsAsync(
        GraphReads reads, IReadOnlyList<string>? values, EntityType type, CancellationToken cancellation)
    {
        if (values is null)
        {
            return null;
        }

        var byId = await reads.EntitiesAsync(values, cancellation);
        var ids = new List<string>(values.Count);
        for (var i = 0; i < values.Count; i++)
        {
            if (byId[i] is { } entity)
            {
                ids.Add(entity.Id);
            }
            else
            {
                var named = await NamedAsync(reads, values[i], type, cancellation);
                ids.AddRange(named.Count > 0 ? named.Select(each => each.Id) : [values[i]]);
            }
        }

        return ids;
    }

    /// <summary>The entities that bear this name, but for case, width and blanks.</summary>
    public static async Task<IReadOnlyList<Entity>> NamedAsync(
        GraphReads reads, string name, EntityType? type, CancellationToken cancellation)
    {
        var request = new SearchRequest(name, type is { } one ? [one] : null);
        var hits = await reads.AskAsync(reader => reader.SearchAsync(request, new PageRequest(First: Namesakes), cancellation));
        return [.. hits.Items.Where(hit => hit.Score >= 1).Select(hit => hit.Entity)];
    }
}
