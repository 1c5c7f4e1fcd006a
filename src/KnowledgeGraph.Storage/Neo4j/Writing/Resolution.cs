using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Who is who before and after profiles come and go, as far as that can reach.</summary>
internal sealed class Resolution
{
    private readonly IReadOnlyDictionary<string, StoredProfile> _stored;
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> _before;
    private readonly Dictionary<string, Entity> _after;

    /// <param name="stored">All stored profiles that can have to do with those that come or go.</param>
    /// <param name="coming">The profiles that come: none of them is stored.</param>
    /// <param name="going">Ids of the stored profiles that go.</param>
    public Resolution(
        IReadOnlyDictionary<string, StoredProfile> stored, IEnumerable<Profile> coming, IReadOnlySet<string> going)
    {
        _stored = stored;
        _before = Resolve([.. stored.Values.Select(each => each.Profile)]).ToDictionary(each => each.Entity.Id, each => each.Entity, StringComparer.Ordinal);
        var staying = stored.Values.Where(each => !going.Contains(each.Profile.Id)).ToList();
        Profile[] profiles = [.. staying.Select(each => each.Profile), .. coming];
        var resolved = Resolve(profiles);
        foreach (var (entity, members) in resolved)
        {
            foreach (var member in members)
            {
                _entities[profiles[member.Index].Id] = entity.Id;
            }
        }

        _after = resolved.ToDictionary(each => each.Entity.Id, each => each.Entity, StringComparer.Ordinal);
        Moved = [.. staying.Where(each => _entities[each.Profile.Id] != each.Entity)];

        // Of what the store has, only that can be left as it is.
        var kept = stored.Values.Select(each => each.Entity).ToHashSet(StringComparer.Ordinal);
        Gone = [.. kept.Where(id => !_after.ContainsKey(id))];
        Changed = [.. _after.Values.Where(entity => !kept.Contains(entity.Id) || !Same(_before.GetValueOrDefault(entity.Id), entity))];
    }

    /// <summary>Stored profiles that stay and are another entity now.</summary>
    public IReadOnlyList<StoredProfile> Moved { get; }

    /// <summary>Ids of entities that are no more.</summary>
    public IReadOnlyList<string> Gone { get; }

    /// <summary>Entities that are new or have other names or ids.</summary>
    public IReadOnlyList<Entity> Changed { get; }

    /// <summary>The entity that a profile is now; null for one that the change does not reach.</summary>
    public string? EntityOf(string profile) => _entities.GetValueOrDefault(profile);

    /// <summary>Former ids that lead elsewhere or nowhere now, with the entities they led to.</summary>
    public IEnumerable<(string Alias, string Entity)> GoneAliases() =>
        Pairs(Gone.Concat(Changed.Select(entity => entity.Id)), _before).Except(Pairs(_after.Keys, _after));

    /// <summary>Further ids that lead to entities and did not before.</summary>
    public IEnumerable<(string Alias, string Entity)> NewAliases()
    {
        var stored = _stored.Values.Select(each => each.Entity).ToHashSet(StringComparer.Ordinal);
        return Pairs(Changed.Select(entity => entity.Id), _after).Except(Pairs(stored, _before));
    }

    private static IEnumerable<(string Alias, string Entity)> Pairs(IEnumerable<string> ids, Dictionary<string, Entity> entities) =>
        ids.SelectMany(id => entities.TryGetValue(id, out var entity) ? entity.AliasIds.Select(alias => (alias, id)) : []);

    // A profile is found again by its index.
    private static IReadOnlyList<ResolvedEntity> Resolve(IReadOnlyList<Profile> profiles) =>
        Resolver.Resolve(profiles.Select((profile, n) => profile.Referent with { Index = n }));

    private static bool Same(Entity? one, Entity other) =>
        one is not null
        && one.Name == other.Name
        && one.Aliases.SequenceEqual(other.Aliases, StringComparer.Ordinal)
        && one.AliasIds.SequenceEqual(other.AliasIds, StringComparer.Ordinal);
}
