using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>Word for word what jieba cut (cases/segmentation, written by jieba_oracle.py).</summary>
public sealed class CommittedCutTests
{
    public static TheoryData<string> Modes => [.. Cuts.Modes];

    [Theory, MemberData(nameof(Modes))]
    public void Texts_with_unusual_characters_are_cut_as_jieba_cuts_them(string mode)
    {
        var texts = File.ReadAllLines(Cuts.Case("texts.jsonl")).Select(l => JsonSerializer.Deserialize<string>(l)!);
        Compare(mode, texts, $"texts.{mode}.jsonl");
    }

    [Theory, MemberData(nameof(Modes))]
    public void The_seeds_are_cut_as_jieba_cuts_them(string mode)
    {
        var lines = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => File.ReadAllText(f, Encoding.UTF8).Split('\n')).Where(l => l.Length > 0);
        Compare(mode, lines, $"seeds.{mode}.jsonl");
    }

    private static void Compare(string mode, IEnumerable<string> texts, string expected) =>
        Assert.Equal(File.ReadAllLines(Cuts.Case(expected)).Select(Cuts.Normal), texts.Select(t => Cuts.Json(mode, t)));
}
