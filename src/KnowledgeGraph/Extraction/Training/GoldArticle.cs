using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>An article with the hand-made answers on its entities.</summary>
/// <param name="Document">The article, read.</param>
/// <param name="Entities">The answers.</param>
/// <param name="Path">The file of the answers.</param>
internal sealed record GoldArticle(Document Document, IReadOnlyList<GoldEntity> Entities, string Path)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>All articles with answers to learn from: those of the material's <c>gold/dev</c>, the seeds of its <c>gold</c>, and
    /// the items of its <c>data/news</c> that a folder of answers names.</summary>
    /// <param name="material">Holds <c>gold</c>, <c>articles</c> and <c>data</c>.</param>
    /// <param name="answers">Gold files whose <c>news</c> is an item's id, or null.</param>
    /// <exception cref="InvalidDataException">An answer's item is not in the news.</exception>
    public static IReadOnlyList<GoldArticle> ReadAll(string material, string? answers) =>
    [
        .. ReadFolder(System.IO.Path.Combine(material, "gold", "dev"), System.IO.Path.Combine(material, "articles", "dev")),
        .. ReadFolder(System.IO.Path.Combine(material, "gold"), System.IO.Path.Combine(material, "articles")),
        .. answers is null ? [] : ReadNews(answers, System.IO.Path.Combine(material, "data", "news", "local_news_2023.jsonl.xz")),
    ];

    /// <summary>Reads all gold files of a folder with their articles, in order of names.</summary>
    public static IReadOnlyList<GoldArticle> ReadFolder(string gold, string articles) =>
        [.. Files(gold).Select(file => Of(file, System.IO.File.ReadAllText(System.IO.Path.Combine(articles, file.Answers.Article!))))];

    private static IEnumerable<GoldArticle> ReadNews(string folder, string news)
    {
        var files = Files(folder).ToList();
        var wanted = files.Select(file => file.Answers.News).ToHashSet(StringComparer.Ordinal);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in PhraseSources.Compressed(news))
        {
            using var item = JsonDocument.Parse(line);
            if (item.RootElement.GetProperty("id").GetString() is { } id && wanted.Contains(id))
            {
                texts[id] = item.RootElement.GetProperty("text").GetString()!;
            }
        }

        return files.Select(file => file.Answers.News is { } id && texts.TryGetValue(id, out var text)
            ? Of(file, text)
            : throw new InvalidDataException($"{file.Path}: {news} has no item {file.Answers.News}."));
    }

    private static IEnumerable<(string Path, File Answers)> Files(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            // Beside the answers lies identity.json, which names no article.
            if (JsonSerializer.Deserialize<File>(System.IO.File.ReadAllText(path), Options) is { Article: not null } answers)
            {
                yield return (path, answers);
            }
        }
    }

    private static GoldArticle Of((string Path, File Answers) file, string text) =>
        new(DocumentReader.Read(new Article(file.Answers.Article!, text)), file.Answers.Entities, file.Path);

    private sealed record File(string? Article, string? News, IReadOnlyList<GoldEntity> Entities);
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
