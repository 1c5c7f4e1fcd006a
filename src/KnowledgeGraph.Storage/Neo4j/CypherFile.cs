using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>A statement of the folder <c>cypher/</c>, the only Cypher there is; embedded in the assembly.</summary>
/// <param name="Name">Path below <c>cypher/</c> without its ending: <c>read/entities</c>.</param>
/// <param name="Text">The statement without its header comment.</param>
public sealed record CypherFile(string Name, string Text)
{
    private const string Prefix = "cypher/";
    private const string Suffix = ".cypher";

    /// <summary>All statements by name.</summary>
    public static FrozenDictionary<string, CypherFile> All { get; } = LoadAll();

    /// <summary>The statement called <paramref name="name"/>.</summary>
    /// <exception cref="FileNotFoundException">There is none: a fault of this program.</exception>
    public static CypherFile Load(string name) =>
        All.TryGetValue(name, out var file)
            ? file
            : throw new FileNotFoundException($"There is no cypher/{name}.cypher in the assembly.", name + Suffix);

    private static FrozenDictionary<string, CypherFile> LoadAll()
    {
        var assembly = typeof(CypherFile).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(resource =>
            {
                using var stream = assembly.GetManifestResourceStream(resource)!;
                using var reader = new StreamReader(stream, Encoding.UTF8);
                var lines = reader.ReadToEnd().Split('\n').SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal));
                return new CypherFile(resource[Prefix.Length..^Suffix.Length], string.Join('\n', lines).Trim());
            })
            .ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
    }
}
