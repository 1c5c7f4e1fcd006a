using System.Collections.Concurrent;
using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>The store as one request sees it: all questions go to one state of the graph, entities met once are not asked
/// for again, and what the store cannot do becomes an error with a code.</summary>
/// <param name="open">Gives the state to ask; called once, by the first question.</param>
public sealed class GraphReads(Func<Task<IGraphReader>> open)
{
    private readonly Lazy<Task<IGraphReader>> _reader = new(open);
    private readonly ConcurrentDictionary<string, Entity?> _entities = new(StringComparer.Ordinal);

    /// <summary>The entities with these ids, in that order; null where there is none.</summary>
    public async Task<IReadOnlyList<Entity?>> EntitiesAsync(
        IReadOnlyCollection<string> ids, CancellationToken cancellation, Interest? interest = null)
    {
        var missing = ids.Where(id => !_entities.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
        {
            var found = await AskAsync(reader => reader.EntitiesAsync(missing, cancellation), interest);
            for (var i = 0; i < missing.Length; i++)
            {
                _entities[missing[i]] = found[i];
            }
        }

        return [.. ids.Select(id => _entities[id])];
    }

    /// <summary>For each list of ids its entities, all in one question.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Entity>>> EntitiesAsync(
        IReadOnlyList<IReadOnlyList<string>> lists, CancellationToken cancellation, Interest? interest = null)
    {
        var all = await EntitiesAsync([.. lists.SelectMany(ids => ids)], cancellation, interest);
        var next = 0;
        var result = new IReadOnlyList<Entity>[lists.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = [.. all.Skip(next).Take(lists[i].Count).OfType<Entity>()];
            next += lists[i].Count;
        }

        return result;
    }

    /// <summary>For each list of names its articles, all in one question.</summary>
    public async Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellation, Interest? interest = null)
    {
        var distinct = names.Distinct(StringComparer.Ordinal).ToArray();
        var found = await AskAsync(reader => reader.ArticlesAsync(distinct, cancellation), interest);
        var byName = new Dictionary<string, ArticleSummary?>(StringComparer.Ordinal);
        for (var i = 0; i < distinct.Length; i++)
        {
            byName[distinct[i]] = found[i];
        }

        return [.. names.Select(name => byName[name])];
    }

    /// <summary>Puts a question to the store.</summary>
    /// <param name="interest">What of the answer is looked at and asked about next; all, and nothing, unless told.</param>
    /// <exception cref="GraphQLException">The question is wrong or the store cannot answer.</exception>
    public async Task<T> AskAsync<T>(Func<IGraphReader, Task<T>> question, Interest? interest = null)
    {
        try
        {
            var reader = await _reader.Value;
            return await question(interest is null ? reader : reader.For(interest));
        }
        catch (InvalidCursorException exception)
        {
            throw Errors.InvalidCursor(exception.Message);
        }
        catch (StoreException exception)
        {
            throw Errors.StoreUnavailable(exception.Message);
        }
    }
}
