using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Places;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Extraction.Relations;

public sealed class CueLexiconTests
{
    [Fact]
    public void Cues_are_found_where_they_stand()
    {
        var hits = new List<CueHit>();
        const string Text = "甲落户乙，签约丙";
        CueLexicon.Load().Find(Text, 0, Text.Length, hits);
        Assert.Contains(hits, hit => hit.Class == CueClass.Settle && Text[hit.Start..hit.End] == "落户");
        Assert.Contains(hits, hit => hit.Class == CueClass.Partner && Text[hit.Start..hit.End] == "签约");
    }

    [Theory]
    [InlineData("class\tcue\nsettle\t落户\nsettle\t落户", "list.tsv:3: cue '落户' stands twice in class 'settle'")]
    [InlineData("class\tcue\nSettle\t落户", "list.tsv:2: unknown cue class 'Settle'")]
    [InlineData("class\tcue\nsettle\t 落户", "list.tsv:2: a field is empty or padded with blanks")]
    [InlineData("class\tcue\nsettle", "list.tsv:2: 1 fields, expected 2")]
    [InlineData("cue\tclass\n", "list.tsv:1: columns are 'cue\tclass', expected 'class\tcue'")]
    [InlineData("# nothing\n", "list.tsv:2: no header line")]
    public void A_broken_cue_list_is_refused_with_its_line(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDataException>(() => CueLexicon.Parse(text, "list.tsv")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("浦东新区", "上海", 1)]
    [InlineData("上海市浦东新区", "上海市", 1)]
    [InlineData("上海", "浦东新区", 5)]
    [InlineData("浦东新区", "北京", 3)]
    [InlineData("云外镇", "北京", 0)]
    public void A_division_is_known_to_lie_in_its_superiors(string head, string tail, int relation) =>
        Assert.Equal(relation, DivisionTree.Shared.Relation(Place(head), Place(tail)));

    [Theory]
    [InlineData("code\tname\n11\t甲\n11\t乙", "twice")]
    [InlineData("code\tname\n1101\t甲", "no province")]
    [InlineData("code\tname\nAB\t甲", "no code")]
    public void A_broken_list_of_divisions_is_refused(string text, string what) =>
        Assert.Contains(what, Assert.Throws<InvalidDataException>(() => DivisionTree.Parse(text, "d.tsv")).Message, StringComparison.Ordinal);

    private static Referent Place(string name) => new(EntityType.Place, name, [name], null);
}
