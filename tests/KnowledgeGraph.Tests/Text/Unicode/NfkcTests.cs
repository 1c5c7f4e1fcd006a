using KnowledgeGraph.Text.Unicode;

namespace KnowledgeGraph.Tests.Text.Unicode;

public sealed class NfkcTests
{
    [Theory]
    [InlineData("仕佳光子", "仕佳光子")]
    [InlineData("Ａ１（ｘ）％", "A1(x)%")]
    [InlineData("①㎡Ⅱ½", "1m2II1⁄2")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0323\u0307", "ạ\u0307")]
    [InlineData("a\u0307\u0323", "ạ\u0307")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("한글", "한글")]
    [InlineData("\uf900", "豈")]
    [InlineData("𠀀\U0002f800", "𠀀丽")]
    [InlineData("“”…　", "“”... ")]
    [InlineData("", "")]
    public void Text_is_normalized_as_the_standard_says(string text, string expected) =>
        Assert.Equal(expected, Nfkc.Instance.Normalize(text));
}
