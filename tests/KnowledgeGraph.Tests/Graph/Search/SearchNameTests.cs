using KnowledgeGraph.Graph.Search;

namespace KnowledgeGraph.Tests.Graph.Search;

public sealed class SearchNameTests
{
    [Theory]
    [InlineData("ＡＢＣ 公司", "abc公司")]
    [InlineData("“小巨人”企业", "小巨人企业")]
    [InlineData("藍橋電氣", "蓝桥电气")]
    [InlineData("安德雷亚斯·布尔温克", "安德雷亚斯布尔温克")]
    [InlineData("100㎡", "100m2")]
    [InlineData("𠀀〇", "𠀀〇")]
    [InlineData("“”　", "")]
    public void What_differs_only_in_script_case_width_blanks_or_marks_is_one_form(string name, string expected) =>
        Assert.Equal(expected, SearchName.Of(name));
}
