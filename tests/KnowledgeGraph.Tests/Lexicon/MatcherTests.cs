using KnowledgeGraph.Lexicon.Matching;

namespace KnowledgeGraph.Tests.Lexicon;

public sealed class MatcherTests
{
    public static TheoryData<string, string, string, string> Rows()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "lexicon", "matching.tsv")).Skip(1))
        {
            var fields = line.Split('\t');
            data.Add(fields[0], fields[1], fields[2], fields[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Matches_follow_their_semantics(string patterns, string text, string leftmostLongest, string overlapping)
    {
        var matcher = new Matcher<string>(patterns.Split('|').Select(p => KeyValuePair.Create(p, p)));
        var longest = new List<string>();
        foreach (var match in matcher.LeftmostLongest(text))
        {
            longest.Add($"{match.Value}@{match.Start}");
            Assert.Equal(match.Value, text.Substring(match.Start, match.Length));
        }

        var all = new List<string>();
        foreach (var match in matcher.Overlapping(text))
        {
            all.Add($"{match.Value}@{match.Start}");
        }

        Assert.Equal(leftmostLongest, string.Join('|', longest));
        Assert.Equal(overlapping, string.Join('|', all));
    }

    [Fact]
    public void All_matches_are_those_a_plain_search_finds()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var patterns = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Word(random, 4)).Distinct().ToArray();
            var text = Word(random, 30);
            var matcher = new Matcher<string>(patterns.Select(p => KeyValuePair.Create(p, p)));
            var found = new List<(int, string)>();
            foreach (var match in matcher.Overlapping(text))
            {
                found.Add((match.Start, match.Value));
            }

            var expected = Enumerable.Range(0, text.Length)
                .SelectMany(i => patterns.Where(p => string.CompareOrdinal(text, i, p, 0, p.Length) == 0).OrderBy(p => p.Length).Select(p => (i, p)));
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void A_prefix_and_a_whole_are_found()
    {
        var matcher = new Matcher<int>([KeyValuePair.Create("高新区", 1), KeyValuePair.Create("高新", 2)]);
        Assert.True(matcher.TryMatchPrefix("高新区管委会", out var match));
        Assert.Equal((3, 1), (match.Length, match.Value));
        Assert.True(matcher.TryGetValue("高新", out var value));
        Assert.Equal(2, value);
        Assert.False(matcher.TryGetValue("高", out _));
        Assert.False(matcher.TryGetValue("", out _));
        Assert.False(matcher.TryMatchPrefix("新区", out _));
    }

    [Fact]
    public void An_empty_or_doubled_pattern_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Matcher<int>([KeyValuePair.Create("", 1)]));
        Assert.Throws<ArgumentException>(() => new Matcher<int>([KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2)]));
        Assert.Equal(0, new Matcher<int>([]).Count);
    }

    private static string Word(Random random, int longest) =>
        string.Concat(Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => "京北大学市"[random.Next(5)]));
}
