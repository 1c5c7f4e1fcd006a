using System.Text;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text.Unicode;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>An article with the forms found in it, their features, and which of them are names of the answers.</summary>
/// <param name="Article">The article.</param>
/// <param name="Groups">The forms.</param>
/// <param name="Features">Their features.</param>
/// <param name="Right">1 names of firm answers, 0 of none, null of optional ones, which count neither way.</param>
internal sealed record JudgedArticle(
    PreparedArticle Article, IReadOnlyList<CandidateGroup> Groups, IReadOnlyList<uint[]> Features, IReadOnlyList<float?> Right)
{
    /// <summary>Judges what was found in an article.</summary>
    public static JudgedArticle Of(PreparedArticle article, IReadOnlyList<Candidate> candidates)
    {
        var source = article.Gold.Document.Clean.Text;
        var groups = CandidateGroup.Of(source, candidates);
        var features = new GroupFeatures(article.Text, source, candidates);
        var names = new Dictionary<(EntityType, string), bool>();
        foreach (var entity in article.Gold.Entities)
        {
            foreach (var name in entity.Names)
            {
                var key = (entity.Type, Bare(name, entity.Type));
                names[key] = names.GetValueOrDefault(key) || !entity.Optional;
            }
        }

        return new JudgedArticle(
            article,
            groups,
            [.. groups.Select(group => features.Of(group).ToArray())],
            [.. groups.Select(group => names.TryGetValue((group.Type, Bare(group.Form, group.Type)), out var firm) ? firm ? 1f : (float?)null : 0f)]);
    }

    /// <summary>What a judge learns from it.</summary>
    public IEnumerable<(uint[] Features, float Right)> Examples()
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Right[i] is { } right)
            {
                yield return (Features[i], right);
            }
        }
    }

    // As names are compared when answers are scored: without blanks, quotation marks and the class word at the end.
    private static string Bare(string name, EntityType type)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in Nfkc.Instance.Normalize(name))
        {
            if (!char.IsWhiteSpace(character) && !"\"'“”‘’「」『』".Contains(character, StringComparison.Ordinal))
            {
                builder.Append(character);
            }
        }

        var text = builder.ToString();
        string[] endings = type switch
        {
            EntityType.Industry => ["产业链", "产业集群", "产业", "行业", "领域"],
            EntityType.Project => ["建设项目", "项目"],
            EntityType.Honor => ["称号", "企业"],
            _ => [],
        };
        var ending = endings.FirstOrDefault(end => text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal));
        return ending is null ? text : text[..^ending.Length];
    }
}
