using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Moving;

/// <summary>What two stores hold, side by side.</summary>
/// <param name="Counts">How much of each kind the first holds.</param>
/// <param name="Claims">How many claims its articles make, of relations and figures.</param>
/// <param name="Digest">SHA-256 over what its articles say and over its export, in hexadecimal; the same graph has the same
/// digest in every store.</param>
/// <param name="Differences">What differs, one line each; empty where the stores are equal.</param>
public sealed record StoreComparison(GraphCounts Counts, long Claims, string Digest, IReadOnlyList<string> Differences)
{
    private const int Batch = 64;

    /// <summary>Compares two stores by counts, by all that each article says, and by their exports.</summary>
    /// <param name="step">Called once an article of <paramref name="names"/>.</param>
    /// <param name="names">The articles of the first.</param>
    public static async Task<StoreComparison> RunAsync(
        IGraphStore from, IGraphStore to, IReadOnlyList<string> names, Action step, CancellationToken cancellation)
    {
        var differences = new List<string>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (here, there) = (0L, 0L);
        foreach (var piece in names.Chunk(Batch))
        {
            var reading = to.FactsAsync(piece, cancellation);
            var first = await from.FactsAsync(piece, cancellation).ConfigureAwait(false);
            var second = await reading.ConfigureAwait(false);
            for (var n = 0; n < piece.Length; n++)
            {
                here += first[n] is { } one ? one.Claims.Count + one.Figures.Count : 0;
                there += second[n] is { } other ? other.Claims.Count + other.Figures.Count : 0;
                var digest = first[n] is { } facts ? FactsDigest.Of(facts) : [];
                hash.AppendData(digest);
                if (second[n] is null)
                {
                    differences.Add($"article {piece[n]}: missing");
                }
                else if (!digest.AsSpan().SequenceEqual(FactsDigest.Of(second[n]!)))
                {
                    differences.Add($"article {piece[n]}: says other things");
                }

                step();
            }
        }

        Number(differences, "claims", here, there);
        var counts = await from.CountsAsync(cancellation).ConfigureAwait(false);
        Compare(differences, counts, await to.CountsAsync(cancellation).ConfigureAwait(false));
        Compare(
            differences,
            hash,
            await from.SnapshotAsync(cancellation).ConfigureAwait(false),
            await to.SnapshotAsync(cancellation).ConfigureAwait(false));
        return new StoreComparison(counts, here, Convert.ToHexStringLower(hash.GetHashAndReset()), differences);
    }

    private static void Compare(List<string> differences, GraphCounts from, GraphCounts to)
    {
        Number(differences, "articles", from.Articles, to.Articles);
        Number(differences, "pieces of evidence", from.Evidence, to.Evidence);
        Number(differences, "figures", from.Figures, to.Figures);
        foreach (var type in Enum.GetValues<EntityType>())
        {
            Number(differences, $"{type} entities", from.Entities.GetValueOrDefault(type), to.Entities.GetValueOrDefault(type));
        }

        foreach (var schema in RelationSchema.All)
        {
            Number(
                differences, $"{schema.Name} relations", from.Relations.GetValueOrDefault(schema.Type), to.Relations.GetValueOrDefault(schema.Type));
        }
    }

    private static void Number(List<string> differences, string what, long from, long to)
    {
        if (from != to)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {from} in the first, {to} in the second"));
        }
    }

    private static void Compare(List<string> differences, IncrementalHash hash, KnowledgeGraphSnapshot from, KnowledgeGraphSnapshot to)
    {
        var others = Lines(to).ToDictionary(line => line.What, line => line.Text, StringComparer.Ordinal);
        foreach (var (what, text) in Lines(from))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
            if (!others.Remove(what, out var other))
            {
                differences.Add($"{what}: missing");
            }
            else if (!string.Equals(text, other, StringComparison.Ordinal))
            {
                differences.Add($"{what}: differs");
            }
        }

        differences.AddRange(others.Keys.Select(what => $"{what}: only in the second"));
    }

    // The lines of an export, each with what it is about, and behind an entity's the ids that lead to it, which no export holds.
    private static IEnumerable<(string What, string Text)> Lines(KnowledgeGraphSnapshot graph)
    {
        var about = graph.Articles.Select(article => ($"article {article.Name}", string.Empty))
            .Concat(graph.Entities.Select(entity => ($"entity {entity.Id}", string.Join(' ', entity.AliasIds))))
            .Concat(graph.Relations.Select(relation => ($"relation {relation.Id}", string.Empty)))
            .Concat(graph.Figures.Select(figure => ($"figure {figure.Id}", string.Empty)));
        return about.Zip(ExportLines.Of(graph), (what, line) => (what.Item1, line + what.Item2));
    }
}
