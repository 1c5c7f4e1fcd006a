using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Memory;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage;

namespace KnowledgeGraph.Benchmarks.Storage;

/// <summary>How long a graph of some 10,000 entities and 50,000 relations takes to load, and a page of it to be
/// read.</summary>
[MemoryDiagnoser]
public class StoreReadBenchmarks
{
    private static readonly PageRequest Page = new(First: 20);
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-read-").FullName;
    private KnowledgeGraphSnapshot _snapshot = null!;
    private MemoryGraph _graph = null!;
    private string[] _ids = null!;

    private string File => Path.Combine(_folder, SqliteStore.FileName);

    // Set up without await: a benchmark run in process does not wait for an asynchronous one.
    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        await using var store = SqliteStore.Open(File);
        foreach (var batch in new GeneratedArticles(10_000, 25).Take(2_000).Chunk(200))
        {
            await store.PutAsync(batch, CancellationToken.None);
        }

        _snapshot = await store.SnapshotAsync(CancellationToken.None);
        _graph = new MemoryGraph(_snapshot);
        _ids = [.. _snapshot.Entities.Where((_, n) => n % 200 == 0).Select(entity => entity.Id)];
        Console.WriteLine($"// {_snapshot.Entities.Count} entities, {_snapshot.Relations.Count} relations");
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark]
    public async Task<int> OpenAndLoad()
    {
        await using var store = SqliteStore.Open(File);
        return (await store.SnapshotAsync(CancellationToken.None)).Relations.Count;
    }

    [Benchmark]
    public MemoryGraph Index() => new(_snapshot);

    [Benchmark]
    public Task<Page<Entity>> Companies() =>
        _graph.FindEntitiesAsync(new EntityFilter([EntityType.Company]), Page, CancellationToken.None);

    [Benchmark]
    public Task<Page<SearchHit>> Search() => _graph.SearchAsync(new SearchRequest("第77号科技"), Page, CancellationToken.None);

    [Benchmark]
    public Task<Page<Relation>> CrossZonePartners() =>
        _graph.FindRelationsAsync(new RelationFilter([RelationType.PartnersWith], CrossZone: true), Page, CancellationToken.None);

    [Benchmark]
    public Task<IReadOnlyList<Page<Relation>>> RelationsOfSixty() =>
        _graph.RelationsOfAsync(_ids, Direction.Both, new RelationFilter(), Page, CancellationToken.None);

    [Benchmark]
    public Task<Neighbourhood> Neighbourhood() =>
        _graph.NeighbourhoodAsync([_ids[0]], 2, new RelationFilter(), 100, CancellationToken.None);

    [Benchmark]
    public Task<IReadOnlyList<GraphPath>> Paths() =>
        _graph.PathsAsync(_ids[1], _ids[^2], 6, new RelationFilter(), 10, CancellationToken.None);
}
