using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>Gives empty stores of one kind, so that the same tests hold every kind.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    /// <summary>Why stores of this kind cannot be had here, or null.</summary>
    public virtual string? Absent => null;

    /// <summary>A new empty store.</summary>
    public abstract Task<IGraphStore> OpenAsync();

    /// <summary>A further door to the store last opened, as another process would have it.</summary>
    public abstract Task<IGraphStore> OpenAgainAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>What every contract test needs: an empty store, articles put in, ids found by name.</summary>
public abstract class StoreContract<TFixture> : IAsyncLifetime
    where TFixture : StoreFixture, new()
{
    private readonly TFixture _fixture = new();
    private IGraphStore? _store;

    protected IGraphStore Store => _store!;

    protected string? Absent => _fixture.Absent;

    protected static CancellationToken Never => CancellationToken.None;

    public virtual async Task InitializeAsync()
    {
        if (_fixture.Absent is null)
        {
            _store = await _fixture.OpenAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        await _fixture.DisposeAsync();
    }

    /// <summary>To be called first in each test.</summary>
    protected void NeedsStore() => Skip.If(_fixture.Absent is not null, _fixture.Absent);

    protected Task<IGraphStore> OpenAgainAsync() => _fixture.OpenAgainAsync();

    protected Task<IReadOnlyList<PutOutcome>> PutAsync(params ArticleFacts[] articles) => Store.PutAsync(articles, Never);

    protected async Task<Entity> EntityAsync(string name)
    {
        var page = await Store.FindEntitiesAsync(new EntityFilter(), PageRequest.All, Never);
        return page.Items.Single(entity => entity.Name == name);
    }

    protected async Task<string> IdAsync(string name) => (await EntityAsync(name)).Id;

    protected async Task<string> ExportAsync() => Export(await Store.SnapshotAsync(Never));

    protected static string Export(KnowledgeGraphSnapshot graph) => string.Join('\n', ExportLines.Of(graph));

    protected static string Export(params IEnumerable<ArticleFacts> articles) => Export(GraphBuilder.Build(articles));

    /// <summary>A relation in short: 甲 LocatedIn 东开发区.</summary>
    protected static IEnumerable<string> Shown(IEnumerable<Relation> relations, KnowledgeGraphSnapshot graph) =>
        relations.Select(relation => $"{NameOf(relation.Source, graph)} {relation.Type} {NameOf(relation.Target, graph)}");

    protected static string NameOf(string id, KnowledgeGraphSnapshot graph) => graph.Entities.Single(entity => entity.Id == id).Name;
}
