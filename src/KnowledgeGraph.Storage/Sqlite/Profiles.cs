using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A profile as the database keeps it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Entity">Key of the entity it was last found to be, or null.</param>
/// <param name="Referent">A referent that stands for all of this profile; its index is of no article.</param>
internal sealed record Profile(long Key, long? Entity, ArticleReferent Referent);

/// <summary>The profiles of the articles' referents, and which of them can have to do with each other.</summary>
/// <remarks>Articles name most things as others before them did. Such an article brings no new profile, and who is who
/// stays as it was: what an entity is called and known as depends on which profiles there are, not on how many referents
/// have them.</remarks>
internal sealed class Profiles(Connection connection)
{
    private const string NoHash = "";

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<long> _left = [];

    /// <summary>The profile of a referent, made if it is new.</summary>
    public long Of(ArticleReferent referent)
    {
        var forms = Resolver.Keys(referent);
        var hash = forms.SequenceEqual(Resolver.Keys(referent with { Hash = NoHash }), StringComparer.Ordinal) ? NoHash : referent.Hash;
        var names = Values.Of(referent.Names);
        var contexts = Values.Of(referent.Contexts);
        var row = connection.Prepare(
            "SELECT key FROM profile WHERE name = ?1 AND type = ?2 AND names = ?3 AND contexts = ?4 AND hash = ?5")
            .Set(1, referent.Name).Set(2, Values.Of(referent.Type)).Set(3, names).Set(4, contexts).Set(5, hash);
        if (row.Read())
        {
            var known = row.Integer(0);
            row.Stop();
            return known;
        }

        connection.Prepare("INSERT INTO profile (name, type, names, contexts, hash) VALUES (?1, ?2, ?3, ?4, ?5)")
            .Set(1, referent.Name).Set(2, Values.Of(referent.Type)).Set(3, names).Set(4, contexts).Set(5, hash).Run();
        var key = connection.LastKey;
        foreach (var form in forms)
        {
            connection.Prepare("INSERT INTO profile_form (form, profile) VALUES (?1, ?2)").Set(1, form).Set(2, key).Run();
        }

        _forms.UnionWith(forms);
        return key;
    }

    /// <summary>Notes the profiles of an article that is about to go, since it may be the last that has them.</summary>
    public void Leaves(long article)
    {
        var rows = connection.Prepare("SELECT DISTINCT profile FROM referent WHERE article = ?1").Set(1, article);
        while (rows.Read())
        {
            _left.Add(rows.Integer(0));
        }
    }

    /// <summary>Takes out the noted profiles that no referent has any more.</summary>
    /// <returns>The entities they were.</returns>
    public IReadOnlySet<long> RemoveLeft()
    {
        var entities = new HashSet<long>();
        foreach (var profile in _left)
        {
            var row = connection.Prepare(
                "SELECT entity FROM profile WHERE key = ?1 AND NOT EXISTS (SELECT 1 FROM referent WHERE profile = ?1)").Set(1, profile);
            if (!row.Read())
            {
                continue;
            }

            if (!row.IsNull(0))
            {
                entities.Add(row.Integer(0));
            }

            row.Stop();
            _forms.UnionWith(FormsOf(profile));
            connection.Prepare("DELETE FROM profile WHERE key = ?1").Set(1, profile).Run();
        }

        _left.Clear();
        return entities;
    }

    /// <summary>All profiles that share a form with one that came or went, over any number of steps.</summary>
    public IReadOnlyList<Profile> Touched()
    {
        var seen = new HashSet<string>(_forms, StringComparer.Ordinal);
        var open = new Stack<string>(_forms);
        var reached = new HashSet<long>();
        while (open.TryPop(out var form))
        {
            foreach (var profile in HoldersOf(form).Where(reached.Add))
            {
                foreach (var other in FormsOf(profile).Where(seen.Add))
                {
                    open.Push(other);
                }
            }
        }

        _forms.Clear();
        return [.. reached.Order().Select(Read)];
    }

    private List<long> HoldersOf(string form)
    {
        var rows = connection.Prepare("SELECT profile FROM profile_form WHERE form = ?1").Set(1, form);
        var profiles = new List<long>();
        while (rows.Read())
        {
            profiles.Add(rows.Integer(0));
        }

        return profiles;
    }

    private List<string> FormsOf(long profile)
    {
        var rows = connection.Prepare("SELECT form FROM profile_form WHERE profile = ?1").Set(1, profile);
        var forms = new List<string>();
        while (rows.Read())
        {
            forms.Add(rows.Text(0));
        }

        return forms;
    }

    private Profile Read(long key, int index)
    {
        var row = connection.Prepare("SELECT entity, hash, type, name, names, contexts FROM profile WHERE key = ?1").Set(1, key);
        row.Read();
        var profile = new Profile(
            key,
            row.IsNull(0) ? null : row.Integer(0),
            new ArticleReferent(string.Empty, row.Text(1), index, row.EntityType(2), row.Text(3), row.Texts(4), row.Texts(5)));
        row.Stop();
        return profile;
    }
}
