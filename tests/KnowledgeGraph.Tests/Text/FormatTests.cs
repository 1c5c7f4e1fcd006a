using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

public sealed class FormatTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><title>签约_某网</title><script>var a="<p>x</p>";</script></head><body>
        <nav><a href="1">首页</a> <a href="2">新闻</a></nav><h1>某市高新区集中签约10个项目</h1>
        <div>2024-02-20 08:15　来源：人民网</div>
        <p>　　人民网郑州2月20日电 （记者 王明）&ldquo;项目来得好&rdquo;，某某<b>科技</b>公司负责人
        说。总投资&nbsp;12&nbsp;亿元。</p><p>第二段。<br>第三行&#x4E2D;。</p>
        <ul><li><a href="x">相关新闻一二三</a></li></ul><footer>版权所有</footer></body></html>
        """;

    [Fact]
    public void Of_an_HTML_page_the_text_is_read_with_its_places_in_the_source()
    {
        var document = DocumentReader.Read(new Article("page.html", Page));
        Assert.Equal("某市高新区集中签约10个项目", document.Title);
        Assert.Equal("2024-02-20", document.Published);
        Assert.Equal("人民网", document.Newspaper);
        Assert.Equal("王明", Assert.Single(document.Bylines).Name);
        Assert.Contains("“项目来得好”，某某科技公司负责人说。总投资12亿元。\n第二段。\n第三行中。", document.Clean.Text, StringComparison.Ordinal);
        var company = document.Clean.Text.IndexOf("科技公司", StringComparison.Ordinal);
        var span = document.Clean.ToSource(new TextSpan(company, company + 4));
        Assert.Equal("科技</b>公司", span.Of(Page).ToString());
        Assert.DoesNotContain("首页", document.Clean.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("版权", document.Clean.Text, StringComparison.Ordinal);
        MapProperty.Holds(document, true);
    }

    [Fact]
    public void Of_a_Markdown_file_the_marks_go()
    {
        const string source = "---\ntitle: x\n---\n# 高新区**签约**一批项目\n\n记者 [王明](http://x) 报道\n\n> 引用一段话，说得很好。\n\n![厂房](a.png)\n";
        var document = DocumentReader.Read(new Article("a.md", source));
        Assert.Equal("高新区签约一批项目", document.Title);
        Assert.Equal("高新区签约一批项目\n记者 王明 报道\n引用一段话，说得很好。\n厂房", document.Clean.Text);
        Assert.Equal("王明", Assert.Single(document.Bylines).Name);
        MapProperty.Holds(document, true);
    }
}
