using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

public sealed class SegmenterTests
{
    [Fact]
    public void Words_cover_any_text_without_gap_or_overlap()
    {
        var random = new Random(7);
        var words = new List<Word>();
        for (var i = 0; i < 2_000; i++)
        {
            var text = i % 2 == 0 ? RandomText.Mixture(random) : RandomText.Units(random);
            foreach (var mode in (string[])["cut", "nohmm", "tag", "tagnohmm"])
            {
                words.Clear();
                Cuts.Cut(mode, text, words);
                var at = 0;
                foreach (var word in words)
                {
                    Assert.Equal(at, word.Start);
                    Assert.True(word.Length > 0);
                    at = word.End;
                }
                Assert.Equal(text.Length, at);
            }
        }
    }

    [Fact]
    public void Words_are_added_behind_those_in_the_list()
    {
        var words = new List<Word> { new(7, 7, 7) };
        Cuts.Segmenter.CutForSearch("南京市长江大桥", words);
        Assert.Equal(new Word(7, 7, 7), words[0]);
        Assert.Equal([(0, 2), (1, 2), (0, 3), (3, 2), (5, 2), (3, 4)], words.Skip(1).Select(w => (w.Start, w.Length)));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("search")]
    [InlineData("tag")]
    public void Cutting_allocates_nothing_once_warm(string mode)
    {
        var text = string.Concat(Enumerable.Repeat("同比增长25%，小明硕士毕业于中国科学院计算所，喆喆在𠮷野家。", 20));
        var words = new List<Word>();
        for (var i = 0; i < 200; i++)
        {
            words.Clear();
            Cuts.Cut(mode, text, words);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 200; i++)
        {
            words.Clear();
            Cuts.Cut(mode, text, words);
        }
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
    }

    [Fact]
    public void Many_threads_cut_the_same_words_with_one_segmenter()
    {
        var texts = File.ReadAllLines(Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).First());
        var expected = texts.Select(t => Cuts.Json("tag", t)).ToArray();
        Parallel.For(0, 8, _ => Assert.Equal(expected, texts.Select(t => Cuts.Json("tag", t))));
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_characters_without_a_break_is_cut()
    {
        var text = string.Concat(Enumerable.Repeat("喆", 100_000));
        var words = new List<Word>();
        Cuts.Segmenter.Tag(text, words);
        Assert.Equal(text.Length, words[^1].End);
    }
}
