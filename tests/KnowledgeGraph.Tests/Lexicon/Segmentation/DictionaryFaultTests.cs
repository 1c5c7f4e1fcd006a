using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>A dictionary that is not as it should be stops the program with file, line, cause and mend.</summary>
public sealed class DictionaryFaultTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dict").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("jieba.dict.utf8")]
    [InlineData("hmm_model.utf8")]
    [InlineData("pos_dict/char_state_tab.utf8")]
    [InlineData("pos_dict/prob_start.utf8")]
    [InlineData("pos_dict/prob_trans.utf8")]
    [InlineData("pos_dict/prob_emit.utf8")]
    public void A_missing_file_is_named_with_its_mend(string name)
    {
        Copy();
        File.Delete(Path.Combine(_folder, name));
        var fault = Assert.Throws<DictionaryException>(() => Segmenter.Load(_folder));
        Assert.Contains(Path.Combine(_folder, name) + ": no such file", fault.Message, StringComparison.Ordinal);
        Assert.Contains("KnowledgeGraphDictionary", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jieba.dict.utf8", "词 3 n\n坏", 2)]
    [InlineData("jieba.dict.utf8", "词 3 n\n词 x n\n", 2)]
    [InlineData("jieba.dict.utf8", "词 3\n", 1)]
    [InlineData("jieba.dict.utf8", "词 3 n\n\n", 2)]
    [InlineData("jieba.dict.utf8", "词 -3 n\n", 1)]
    [InlineData("jieba.dict.utf8", "", 1)]
    [InlineData("hmm_model.utf8", "# nothing\n", 1)]
    [InlineData("hmm_model.utf8", "1 2 3\n", 1)]
    [InlineData("hmm_model.utf8", "1 2 3 x\n", 1)]
    [InlineData("pos_dict/prob_start.utf8", "B;n:1\n", 1)]
    [InlineData("pos_dict/prob_trans.utf8", "B,n:E,v:-1\n", 1)]
    [InlineData("pos_dict/prob_trans.utf8", "B,n:E,n:-1\nQ,n:E,n:-1\n", 2)]
    [InlineData("pos_dict/prob_emit.utf8", "B,n:中,一;\n", 1)]
    [InlineData("pos_dict/char_state_tab.utf8", "中:B,n;B,?;\n", 1)]
    public void A_corrupt_line_is_named(string name, string content, int line)
    {
        Copy();
        File.WriteAllText(Path.Combine(_folder, name), content);
        var fault = Assert.Throws<DictionaryException>(() => Segmenter.Load(_folder));
        Assert.StartsWith($"{Path.Combine(_folder, name)}({line}): ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_named()
    {
        Copy();
        File.WriteAllBytes(Path.Combine(_folder, "jieba.dict.utf8"), [0xFF, 0xFE, (byte)' ', (byte)'3', (byte)' ', (byte)'n', (byte)'\n']);
        Assert.Contains("not UTF-8", Assert.Throws<DictionaryException>(() => Segmenter.Load(_folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_do_no_harm()
    {
        Copy();
        File.WriteAllText(Path.Combine(_folder, "jieba.dict.utf8"), "\uFEFF词典 3 n\r\n分词 5 v\r\n");
        var words = new List<Word>();
        var segmenter = Segmenter.Load(_folder);
        segmenter.Tag("词典分词", words);
        Assert.Equal(["n", "v"], words.Select(w => segmenter.TagName(w.Tag)));
    }

    private void Copy()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "pos_dict"));
        foreach (var file in Directory.GetFiles(LexiconFolder.Default, "*.utf8", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetRelativePath(LexiconFolder.Default, file)), overwrite: true);
        }
    }
}
