using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>An article with the hand-made answers on its entities.</summary>
/// <param name="Document">The article, read.</param>
/// <param name="Entities">The answers.</param>
internal sealed record GoldArticle(Document Document, IReadOnlyList<GoldEntity> Entities)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Reads all gold files of a folder with their articles, in order of names.</summary>
    public static IReadOnlyList<GoldArticle> ReadFolder(string gold, string articles)
    {
        var all = new List<GoldArticle>();
        foreach (var path in Directory.GetFiles(gold, "*.json").Order(StringComparer.Ordinal))
        {
            var file = JsonSerializer.Deserialize<File>(System.IO.File.ReadAllText(path), Options);
            if (file?.Article is null)
            {
                continue;
            }

            var text = System.IO.File.ReadAllText(Path.Combine(articles, file.Article));
            all.Add(new GoldArticle(DocumentReader.Read(new Article(file.Article, text)), file.Entities));
        }

        return all;
    }

    private sealed record File(string? Article, IReadOnlyList<GoldEntity> Entities);
}

/// <summary>An entity of the answers.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">The fullest name.</param>
/// <param name="Aliases">Other names that the article uses.</param>
/// <param name="Accept">Names that count though the article need not have them.</param>
/// <param name="Optional">Whether it counts neither for nor against.</param>
internal sealed record GoldEntity(
    string Id,
    EntityType Type,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string>? Accept,
    bool Optional)
{
    /// <summary>The names that may stand in the text.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name).Concat(Accept ?? []);
}
