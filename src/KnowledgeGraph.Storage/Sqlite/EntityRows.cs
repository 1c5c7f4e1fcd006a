using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The entities made of the referents.</summary>
internal sealed class EntityRows(Connection connection)
{
    private readonly HashSet<long> _left = [];

    /// <summary>Writes the entities of whole components.</summary>
    /// <param name="resolved">What the components' referents amount to.</param>
    /// <param name="referents">Those referents as they were stored.</param>
    /// <returns>The referents that were another entity before, or none.</returns>
    public IReadOnlyList<(long Article, int Number)> Update(
        IReadOnlyList<ResolvedEntity> resolved, IReadOnlyList<StoredReferent> referents)
    {
        var stored = referents.ToDictionary(referent => (referent.Referent.Article, referent.Referent.Index));
        var moved = new List<(long, int)>();
        foreach (var (entity, members) in resolved)
        {
            var key = Put(entity);
            foreach (var member in members)
            {
                var before = stored[(member.Article, member.Index)];
                if (before.Entity != key)
                {
                    if (before.Entity is { } former)
                    {
                        _left.Add(former);
                    }

                    connection.Prepare("UPDATE referent SET entity = ?3 WHERE article = ?1 AND number = ?2")
                        .Set(1, before.Article).Set(2, member.Index).Set(3, key).Run();
                    moved.Add((before.Article, member.Index));
                }
            }
        }

        return moved;
    }

    /// <summary>Notes the entities that an article's referents are, since it may be the last that speaks of them.</summary>
    public void TouchArticle(long article)
    {
        var rows = connection.Prepare("SELECT DISTINCT entity FROM referent WHERE article = ?1 AND entity IS NOT NULL").Set(1, article);
        while (rows.Read())
        {
            _left.Add(rows.Integer(0));
        }
    }

    /// <summary>Takes out the entities that no referent is any more.</summary>
    public void RemoveLeft()
    {
        foreach (var entity in _left)
        {
            connection.Prepare("DELETE FROM entity WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM referent WHERE entity = ?1)")
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
