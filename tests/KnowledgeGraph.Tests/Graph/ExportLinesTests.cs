using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Graph;

public sealed class ExportLinesTests
{
    private static readonly KnowledgeGraphSnapshot Graph = GraphBuilder.Build([
        new Facts("a.txt", "正文").Names(EntityType.Person, "张伟").Names(EntityType.Zone, "东山高新区")
            .Says(RelationType.HoldsPosition, 0, 1, 0.93, title: "主任", status: ClaimStatus.Ended)
            .Counts(1, "企业总数", 2050m, "家").Done]);

    [Fact]
    public void Lines_have_the_fields_of_the_contract_in_its_order()
    {
        var (person, zone) = (StableId.Entity(EntityType.Person, "张伟"), StableId.Entity(EntityType.Zone, "东山高新区"));
        var hash = Graph.Articles[0].Hash;
        var figure = Graph.Figures[0].Id;
        Assert.Equal(
            [
                $$"""{"kind":"article","name":"a.txt","title":"","published":null,"about":["{{person}}"],"hash":"{{hash}}"}""",
                $$$"""{"kind":"entity","id":"{{{person}}}","type":"Person","name":"张伟","aliases":[],"articles":["a.txt"],"mentions":{"a.txt":["张伟"]}}""",
                $$$"""{"kind":"entity","id":"{{{zone}}}","type":"Zone","name":"东山高新区","aliases":[],"articles":["a.txt"],"mentions":{"a.txt":["东山高新区"]}}""",
                $$$"""{"kind":"relation","id":"{{{StableId.Relation(RelationType.HoldsPosition, person, zone)}}}","type":"HOLDS_POSITION","source":"{{{person}}}","target":"{{{zone}}}","properties":{"title":"主任","status":"ended"},"confidence":0.93,"evidence":[{"article":"a.txt","text":"句0","start":0,"end":2,"rule":"test","status":"ended","confidence":0.93,"title":"主任"}]}""",
                $$"""{"kind":"figure","id":"{{figure}}","subject":"{{zone}}","indicator":"企业总数","value":2050,"unit":"家","period":null,"comparison":null,"evidence":[{"article":"a.txt","text":"数0","start":0,"end":2,"rule":"figure","status":"stated","confidence":0.9}]}""",
            ],
            ExportLines.Of(Graph));
    }

    [Fact]
    public void What_is_read_back_prints_the_same_lines()
    {
        var text = string.Join('\n', ExportLines.Of(Graph));
        var back = ExportReader.Read(new StringReader(text));
        Assert.Equal(text, string.Join('\n', ExportLines.Of(back)));
    }

    [Theory]
    [InlineData("仕佳“光子”", "仕佳“光子”")]
    [InlineData("𠀀😀　〇", "𠀀😀　〇")]
    [InlineData("a\"b\\c", "a\\\"b\\\\c")]
    [InlineData("a\n\r\t\u0001\u2028", "a\\n\\r\\t\\u0001\\u2028")]
    public void Only_what_must_be_escaped_is(string name, string expected)
    {
        var graph = new KnowledgeGraphSnapshot([new ArticleSummary(name, "", null, [], "", "")], [], [], []);
        Assert.StartsWith($$"""{"kind":"article","name":"{{expected}}","title":""", Assert.Single(ExportLines.Of(graph)), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_escaped()
    {
        var graph = new KnowledgeGraphSnapshot([new ArticleSummary("a" + '\ud840', "", null, [], "", "")], [], [], []);
        Assert.StartsWith("""{"kind":"article","name":"a\ud840","title":""", Assert.Single(ExportLines.Of(graph)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"kind":"entity","id":"x"}""")]
    [InlineData("""{"kind":"entity","id":"x","type":"Ship","name":"x","aliases":[],"articles":[]}""")]
    [InlineData("""{"kind":"relation","type":"OWNS","source":"a","target":"b"}""")]
    public void A_line_that_is_no_export_line_is_named(string line)
    {
        var fault = Assert.Throws<InvalidDataException>(() => ExportReader.Read(new StringReader("\n" + line)));
        Assert.StartsWith("line 2 ", fault.Message, StringComparison.Ordinal);
    }
}
