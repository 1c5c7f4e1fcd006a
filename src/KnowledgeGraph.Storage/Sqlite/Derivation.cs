using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Puts articles in and takes them out, and keeps the graph in step with what they say, touching only what a
/// change can reach: the profiles that share a form with one that came or went, the relations and figures of the claims
/// about those, and of the articles' own. What comes out is what making the whole graph anew would give.</summary>
internal sealed class Derivation(Connection connection)
{
    private readonly FactRows _facts = new(connection);
    private readonly Profiles _profiles = new(connection);
    private readonly EntityRows _entities = new(connection);
    private readonly RelationRows _relations = new(connection);
    private readonly FigureRows _figures = new(connection);
    private readonly HashSet<long> _articles = [];

    /// <summary>Puts an article in.</summary>
    public void Add(ArticleFacts article) => _articles.Add(_facts.Add(article, _profiles.Of));

    /// <summary>Takes an article out.</summary>
    public void Remove(long article)
    {
        _profiles.Leaves(article);
        _relations.TouchArticle(article);
        _figures.TouchArticle(article);
        _facts.Remove(article);
        _articles.Remove(article);
    }

    /// <summary>Brings the graph up to date with all that came and went.</summary>
    public void Complete()
    {
        _entities.Leave(_profiles.RemoveLeft());
        var profiles = _profiles.Touched();
        var moved = _entities.Update(Resolver.Resolve(profiles.Select(profile => profile.Referent)), profiles);
        foreach (var article in _articles)
        {
            _relations.AssignArticle(article);
            _figures.AssignArticle(article);
        }

        foreach (var profile in moved)
        {
            _relations.AssignProfile(profile);
            _figures.AssignProfile(profile);
        }

        _relations.Update();
        _figures.Update();
        _entities.RemoveLeft();
    }
}
