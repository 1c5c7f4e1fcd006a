using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Keeps the graph in step with what the articles say, touching only what a change can reach: the components of
/// referents that share a form with one that came or went, the relations and figures that those or their claims belong
/// to. What comes out is what making the whole graph anew would give.</summary>
internal sealed class Derivation(Connection connection)
{
    private readonly Components _components = new(connection);
    private readonly EntityRows _entities = new(connection);
    private readonly RelationRows _relations = new(connection);
    private readonly FigureRows _figures = new(connection);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<long> _articles = [];

    /// <summary>Notes an article that is about to go; call before it does.</summary>
    public void Leaves(long article)
    {
        _forms.UnionWith(_components.FormsOf(article));
        _entities.TouchArticle(article);
        _relations.TouchArticle(article);
        _figures.TouchArticle(article);
    }

    /// <summary>Notes an article that has come.</summary>
    public void Comes(long article)
    {
        _forms.UnionWith(_components.FormsOf(article));
        _articles.Add(article);
    }

    /// <summary>Brings the graph up to date with all that was noted.</summary>
    public void Complete()
    {
        var referents = _components.Closure(_forms);
        var moved = _entities.Update(Resolver.Resolve(referents.Select(referent => referent.Referent)), referents);
        foreach (var article in _articles)
        {
            _relations.AssignArticle(article);
            _figures.AssignArticle(article);
        }

        foreach (var (article, number) in moved)
        {
            if (!_articles.Contains(article))
            {
                _relations.AssignReferent(article, number);
                _figures.AssignReferent(article, number);
            }
        }

        _relations.Update();
        _figures.Update();
        _entities.RemoveLeft();
    }
}
