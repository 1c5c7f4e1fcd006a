using System.Collections.Concurrent;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What one request has learnt of the graph so far. What it asks again, and what was brought along for it, is not
/// fetched again; nothing of it outlives the request.</summary>
/// <param name="server">Where the rest is.</param>
internal sealed class Knowledge(PartReader server)
{
    private readonly ConcurrentDictionary<string, string?> _own = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Entity Entity, Interest As)> _entities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, RelationType Type, bool Outgoing), IReadOnlyList<Relation>> _rings = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Relation>> _located = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (ArticleSummary? Article, bool Text)> _articles = new(StringComparer.Ordinal);

    /// <summary>The own id behind an id or alias id, after <see cref="LearnAsync"/> of it; null: nothing has it.</summary>
    public string? Own(string id) => _own.GetValueOrDefault(id);

    /// <summary>The entity of an own id, if it was met.</summary>
    public Entity? Met(string own) => _entities.TryGetValue(own, out var known) ? known.Entity : null;

    /// <summary>The locations of an entity, of what it lies in and so on, after its areas were learnt.</summary>
    public IEnumerable<Relation> LocationsOf(IEnumerable<string> own)
    {
        var reached = own.ToHashSet(StringComparer.Ordinal);
        for (var open = new Queue<string>(reached); open.TryDequeue(out var at);)
        {
            foreach (var location in _located.GetValueOrDefault(at) ?? [])
            {
                yield return location;
                if (reached.Add(location.Target))
                {
                    open.Enqueue(location.Target);
                }
            }
        }
    }

    /// <summary>The relations of an entity of some types one way, after they were learnt.</summary>
    public IEnumerable<Relation> Ring(string own, IEnumerable<RelationType> types, bool outgoing) =>
        types.SelectMany(type => _rings.GetValueOrDefault((own, type, outgoing)) ?? []);

    /// <summary>Sees to it that something is known about some entities.</summary>
    public async Task LearnAsync(
        IEnumerable<string> ids, EntityInterest? about, Interest interest, CancellationToken cancellation)
    {
        var missing = ids.Distinct(StringComparer.Ordinal).Where(id => !Knows(id, about, interest)).ToList();
        if (missing.Count > 0)
        {
            Take(await server.ReadAsync(new Ask { Ids = missing, About = about, Interest = interest }, cancellation).ConfigureAwait(false), about, interest);
            foreach (var id in missing)
            {
                _own.TryAdd(id, null);
            }
        }
    }

    /// <summary>The entities on a page of the list by name.</summary>
    public async Task<IReadOnlyList<Entity>> PageAsync(NamePage page, Interest interest, CancellationToken cancellation)
    {
        var part = await server.ReadAsync(new Ask { Page = page, About = interest.Next, Interest = interest }, cancellation).ConfigureAwait(false);
        Take(part, interest.Next, interest);
        return [.. part.Names.Select(name => part.Entities[name.Id])];
    }

    /// <summary>The articles with these names, in that order; null where there is none.</summary>
    public async Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, Interest interest, CancellationToken cancellation)
    {
        var missing = names.Distinct(StringComparer.Ordinal)
            .Where(name => !_articles.TryGetValue(name, out var known) || (interest.Texts && !known.Text)).ToList();
        if (missing.Count > 0)
        {
            Take(await server.ReadAsync(new Ask { Articles = missing, Interest = interest }, cancellation).ConfigureAwait(false), null, interest);
            foreach (var name in missing)
            {
                _articles.TryAdd(name, (null, true));
            }
        }

        return [.. names.Select(name => _articles[name].Article)];
    }

    private bool Knows(string id, EntityInterest? about, Interest interest)
    {
        if (!_own.TryGetValue(id, out var own))
        {
            return false;
        }

        return own is null
            || (_entities.TryGetValue(own, out var known)
                && (known.As.Aliases || !interest.Aliases)
                && (known.As.Mentions || !interest.Mentions)
                && (about is null
                    || ((!about.Areas || _located.ContainsKey(own))
                        && KnowsRings(own, about.Outgoing, outgoing: true)
                        && KnowsRings(own, about.Incoming, outgoing: false))));
    }

    private bool KnowsRings(string own, IEnumerable<RelationType> types, bool outgoing)
    {
        foreach (var type in types)
        {
            if (!_rings.ContainsKey((own, type, outgoing)))
            {
                return false;
            }
        }

        return true;
    }

    private void Take(Part part, EntityInterest? about, Interest interest)
    {
        foreach (var (id, entity) in part.Entities)
        {
            _own.TryAdd(id, id);
            if (!_entities.TryGetValue(id, out var known) || !known.As.Mentions || !known.As.Aliases)
            {
                _entities[id] = (entity, interest);
            }
        }

        foreach (var (asked, id) in part.Names)
        {
            _own[asked ?? id] = id;
        }

        TakeRings(part, about);
        if (about is { Areas: true } or { Others.Areas: true })
        {
            var located = part.Located.ToLookup(location => location.Source, StringComparer.Ordinal);
            var starts = (about.Areas ? part.Names.Select(name => name.Id) : [])
                .Concat(about.Others is { Areas: true } ? part.Rings.Where(ring => ring.Met).SelectMany(ring => ring.Others) : [])
                .Concat(part.Located.Select(location => location.Target));
            foreach (var id in starts)
            {
                _located.TryAdd(id, [.. located[id]]);
            }
        }

        foreach (var article in part.Articles)
        {
            if (!_articles.TryGetValue(article.Name, out var known) || known.Article is null || !known.Text)
            {
                _articles[article.Name] = (article, interest.Texts);
            }
        }
    }

    private void TakeRings(Part part, EntityInterest? about)
    {
        if (about is null)
        {
            return;
        }

        foreach (var (_, id) in part.Names)
        {
            foreach (var type in about.Outgoing)
            {
                _rings[(id, type, true)] = [];
            }

            foreach (var type in about.Incoming)
            {
                _rings[(id, type, false)] = [];
            }
        }

        foreach (var ring in part.Rings)
        {
            _rings[(ring.Id, ring.Type, ring.Outgoing)] = ring.Relations;
        }
    }
}
