using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>What cross-validated taggers found in the articles to learn from, so that the scorer learns from mentions as
/// imperfect as those it will see. One JSON object a line: article, start and end in its cleaned text, type, form, score.</summary>
public static class PredictedMentions
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The mentions by article, by span.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static Dictionary<string, List<Mention>> Read(string path)
    {
        var mentions = new Dictionary<string, List<Mention>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                var row = json.RootElement;
                var article = row.GetProperty("article").GetString()!;
                if (!mentions.TryGetValue(article, out var own))
                {
                    mentions.Add(article, own = []);
                }

                own.Add(new Mention(
                    new TextSpan(row.GetProperty("start").GetInt32(), row.GetProperty("end").GetInt32()),
                    Enum.Parse<EntityType>(row.GetProperty("type").GetString()!),
                    row.GetProperty("form").GetString()!,
                    "tagger",
                    row.GetProperty("score").GetDouble()));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or ArgumentException or InvalidOperationException)
            {
                throw new InvalidDataException($"{path}:{number}: no mention: {fault.Message}", fault);
            }
        }

        return mentions;
    }

    /// <summary>Writes a file of them, articles and mentions in the order given.</summary>
    public static void Write(string path, IEnumerable<(string Article, IReadOnlyList<Mention> Mentions)> found)
    {
        using var writer = new StreamWriter(path);
        foreach (var (article, mentions) in found)
        {
            foreach (var mention in mentions)
            {
                writer.Write(JsonSerializer.Serialize(
                    new
                    {
                        article,
                        start = mention.Span.Start,
                        end = mention.Span.End,
                        type = mention.Type.ToString(),
                        form = mention.Form,
                        score = mention.Score,
                    },
                    Plain));
                writer.Write('\n');
            }
        }
    }

    /// <summary>The mentions that still stand where they were found: the text may be cleaned otherwise since.</summary>
    public static List<Mention> In(Document document, IEnumerable<Mention> mentions) =>
        [.. mentions.Where(mention => mention.Span.End <= document.Clean.Text.Length && document.TextOf(mention.Span) == mention.Form)
            .OrderBy(mention => mention.Span)];
}
