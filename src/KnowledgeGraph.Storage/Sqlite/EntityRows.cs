using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The entities made of the profiles.</summary>
internal sealed class EntityRows(Connection connection)
{
    private readonly HashSet<long> _left = [];

    /// <summary>Writes the entities of whole components of profiles.</summary>
    /// <param name="resolved">What the profiles amount to; the members' indexes are those of the list.</param>
    /// <param name="profiles">Those profiles as they were stored.</param>
    /// <returns>The profiles that were another entity before.</returns>
    public IReadOnlyList<long> Update(IReadOnlyList<ResolvedEntity> resolved, IReadOnlyList<Profile> profiles)
    {
        var moved = new List<long>();
        foreach (var (entity, members) in resolved)
        {
            var key = Put(entity);
            foreach (var profile in members.Select(member => profiles[member.Index]).Where(profile => profile.Entity != key))
            {
                connection.Prepare("UPDATE profile SET entity = ?2 WHERE key = ?1").Set(1, profile.Key).Set(2, key).Run();
                if (profile.Entity is { } former)
                {
                    _left.Add(former);
                    moved.Add(profile.Key);
                }
            }
        }

        return moved;
    }

    /// <summary>Notes entities that may have lost their last profile.</summary>
    public void Leave(IEnumerable<long> entities) => _left.UnionWith(entities);

    /// <summary>Takes out the entities that no profile is any more.</summary>
    public void RemoveLeft()
    {
        foreach (var entity in _left)
        {
            connection.Prepare("DELETE FROM entity WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM profile WHERE entity = ?1)")
                .Set(1, entity).Run();
        }

        _left.Clear();
    }

    private long Put(Entity entity)
    {
        var row = connection.Prepare(
            """
            INSERT INTO entity (id, type, name, aliases, alias_ids) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (id) DO UPDATE SET name = ?3, aliases = ?4, alias_ids = ?5
            RETURNING key
            """)
            .Set(1, entity.Id)
            .Set(2, Values.Of(entity.Type))
            .Set(3, entity.Name)
            .Set(4, Values.Of(entity.Aliases))
            .Set(5, Values.Of(entity.AliasIds));
        row.Read();
        var key = row.Integer(0);
        row.Run();
        return key;
    }
}
