using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Tests;

/// <summary>Rules are written for the genre: no company, person or zone of the articles that were learnt from stands under
/// <c>src/</c> as a whole entry of a rule, cue list or gazetteer, but in general public lists.</summary>
public sealed partial class ArticleNamesTests
{
    /// <summary>Public lists of everything of a kind; each says its source and licence in its first lines.</summary>
    private static readonly string[] GeneralLists =
    [
        "KnowledgeGraph/Extraction/Relations/Places/divisions.tsv",
        "KnowledgeGraph/Lexicon/data/divisions.tsv",
        "KnowledgeGraph/Lexicon/data/listed_companies.tsv",
        "KnowledgeGraph/Lexicon/data/streets.tsv",
        "KnowledgeGraph/Lexicon/data/surnames.tsv",
        "KnowledgeGraph/Lexicon/data/universities.tsv",
        "KnowledgeGraph/Lexicon/data/zones.tsv",
    ];

    /// <summary>Forms that some article uses for its one zone or body, and that mean a class everywhere else.</summary>
    private static readonly string[] ClassWords = ["高新区", "经开区", "产业园", "保税区", "合作区", "自贸试验区", "创新中心", "园区", "新区"];

    [SkippableFact]
    public void No_name_of_the_articles_is_an_entry_of_a_rule_or_list()
    {
        Skip.If(Repository.Shared is null, "The gold answers are not beside the checkout.");
        var names = Names(Repository.Shared);
        Assert.True(names.Count > 500);

        var source = Path.Combine(Repository.Root, "src");
        var found = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(file => Kept().IsMatch(file) && !Made().IsMatch(file))
            .Where(file => !GeneralLists.Contains(Path.GetRelativePath(source, file).Replace('\\', '/'), StringComparer.Ordinal))
            .SelectMany(file => File.ReadLines(file).SelectMany((line, n) => Entries(file, line)
                .Where(names.Contains)
                .Select(name => $"{Path.GetRelativePath(source, file)}:{n + 1}: {name}")))
            .ToList();

        Assert.Empty(found);
    }

    [Fact]
    public void Every_general_list_says_its_source_and_licence()
    {
        foreach (var list in GeneralLists)
        {
            var head = File.ReadLines(Path.Combine(Repository.Root, "src", list)).Take(8).ToList();
            Assert.Contains(head, line => line.Contains("source", StringComparison.OrdinalIgnoreCase));
            Assert.Contains(head, line => line.Contains("licence", StringComparison.OrdinalIgnoreCase) || line.Contains("WTFPL", StringComparison.Ordinal));
        }
    }

    private static HashSet<string> Names(string shared)
    {
        var gold = Path.Combine(shared, "gold");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(gold, "0*.json").Concat(Directory.EnumerateFiles(Path.Combine(gold, "dev"), "*.json")))
        {
            using var answers = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var entity in answers.RootElement.GetProperty("entities").EnumerateArray())
            {
                if (entity.GetProperty("type").GetString() is "Company" or "Person" or "Zone")
                {
                    names.Add(entity.GetProperty("name").GetString()!);
                    names.UnionWith(entity.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!));
                }
            }
        }

        names.ExceptWith(ClassWords);
        names.RemoveWhere(name => name.Length < 2 || !name.Any(unit => unit >= '\u4E00'));
        return names;
    }

    // A cell of a table, a string of code or data, or an alternative of a pattern in one.
    private static IEnumerable<string> Entries(string file, string line)
    {
        var whole = file.EndsWith(".tsv", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal)
            ? line.Split('\t')
            : Literal().Matches(line).Select(match => match.Groups[1].Value);
        return whole.SelectMany(entry => entry.Split('|', '(', ')', '?', '^', '$', ',').Append(entry)).Select(entry => entry.Trim());
    }

    [GeneratedRegex("\\.(cs|tsv|txt|json|graphql|tsx?|html|css|md)$")]
    private static partial Regex Kept();

    [GeneratedRegex("[\\\\/](bin|obj|node_modules|dist)[\\\\/]|package-lock\\.json$")]
    private static partial Regex Made();

    [GeneratedRegex("[\"'`]([^\"'`]*)[\"'`]")]
    private static partial Regex Literal();
}
