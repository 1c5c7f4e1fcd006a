using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

public sealed class UserWordTests
{
    [Fact]
    public void A_word_without_a_frequency_is_cut_whole_and_keeps_its_tag()
    {
        var more = Cuts.Segmenter.With([new UserWord("新质生产力", "nz"), new UserWord("云轨𠮷号", "nz")]);
        Assert.Equal(["发展/vn", "新质生产力/nz"], Tagged(more, "发展新质生产力"));
    }

    [Fact]
    public void The_segmenter_it_came_from_stays_as_it_was()
    {
        var before = Cuts.Json("tag", "发展新质生产力");
        Cuts.Segmenter.With([new UserWord("新质生产力", "nz", 1000)]);
        Assert.Equal(before, Cuts.Json("tag", "发展新质生产力"));
    }

    [Fact]
    public void Ten_thousand_added_words_are_all_found()
    {
        var more = Cuts.Segmenter.With(Rare(10_000).Select(w => new UserWord(w, "zone", 1_000_000)));
        Assert.All(Rare(10_000), word => Assert.Equal([word + "/zone"], Tagged(more, word)));
    }

    [Fact]
    public void Ten_thousand_rare_words_change_nothing_in_texts_without_them()
    {
        var more = Cuts.Segmenter.With(Rare(10_000).Select(w => new UserWord(w, "zone", 1)));
        foreach (var line in Directory.GetFiles(Repository.Seeds, "*.txt").SelectMany(File.ReadLines))
        {
            Assert.Equal(Tagged(Cuts.Segmenter, line), Tagged(more, line));
        }
    }

    [Theory]
    [InlineData("", "n", null)]
    [InlineData("词", "", null)]
    [InlineData("词", "n", 0)]
    public void An_empty_word_or_tag_or_a_frequency_of_zero_is_refused(string text, string tag, int? frequency) =>
        Assert.Throws<ArgumentException>(() => Cuts.Segmenter.With([new UserWord(text, tag, frequency)]));

    private static string[] Rare(int count)
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, count)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => (char)random.Next(0x4E00, 0x9FD6))))
            .Distinct()];
    }

    private static List<string> Tagged(Segmenter segmenter, string text)
    {
        var words = new List<Word>();
        segmenter.Tag(text, words);
        return words.ConvertAll(w => string.Concat(text.AsSpan(w.Start, w.Length), "/", segmenter.TagName(w.Tag)));
    }
}
