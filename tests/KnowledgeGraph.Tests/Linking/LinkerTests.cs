using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Linking.Anaphora;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Linking;

public sealed class LinkerTests
{
    private static readonly Linker Linker = new();

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_form_means_what_the_article_says(string marked, string expected)
    {
        var (linked, cues) = Link(marked);
        var meant = cues.Select(cue => string.Join('+', linked.Mentions
            .Where(mention => mention.Mention.Span == cue && !mention.Naming)
            .Select(mention => linked.Referents[mention.Referent].Name) is var names && names.Any() ? names : ["-"]));
        Assert.Equal(expected, string.Join(' ', meant));
    }

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var fields in LinkingCases.Read("anaphora.tsv"))
        {
            data.Add(fields[0], fields[1]);
        }

        return data;
    }

    [Theory]
    [InlineData("[C:东山市蓝桥化工科技有限公司]（以下简称“海科”）投产。[C:海科]扩产。", "东山市蓝桥化工科技有限公司,海科")]
    [InlineData("[C:东山市蓝桥化工科技有限公司]，简称海科，投产。[C:海科]扩产。", "东山市蓝桥化工科技有限公司,海科")]
    [InlineData("[Z:特色园区“东方芯港”]揭牌。[Z:东方芯港]开园。", "特色园区“东方芯港”,东方芯港")]
    public void A_declared_short_name_joins_what_it_was_declared_for(string marked, string names) =>
        Assert.Equal(names, string.Join(',', Assert.Single(Link(marked).Linked.Referents).Names));

    [Fact]
    public void One_form_has_one_type_in_an_article()
    {
        var (linked, _) = Link("[Z:智慧园]开工。[J:智慧园]签约。[Z:智慧园]揭牌。");
        Assert.Equal(EntityType.Zone, Assert.Single(linked.Referents).Type);
    }

    [Fact]
    public void A_class_word_without_anything_to_mean_is_the_best_name_there_is()
    {
        var (linked, _) = Link("在[Z:经开区]，机器轰鸣。");
        Assert.Equal("经开区", Assert.Single(linked.Referents).Name);
        Assert.True(Assert.Single(linked.Mentions).Naming);
    }

    [Theory]
    [InlineData("[P:东山市]的[O:市政府]出台意见。", "市政府", "东山市")]
    [InlineData("[P:东山]的[O:市政府]出台意见。", "市政府", "东山市")]
    [InlineData("[O:市政府]出台意见。", "市政府", null)]
    [InlineData("[Z:东山高新区]的[O:管委会]说。", "管委会", "东山高新区")]
    [InlineData("[P:南京市][P:鼓楼区]招商。", "鼓楼区", "南京市")]
    [InlineData("[P:鼓楼区]招商。", "鼓楼区", null)]
    [InlineData("[C:蓝桥光电]董事长[H:张伟]说。", "张伟", "蓝桥光电")]
    [InlineData("[P:东山市]副市长[H:张伟]说。", "张伟", "东山|东山市")]
    [InlineData("[P:东山市]发展快。市委书记[H:张伟]说。", "张伟", "东山")]
    [InlineData("[H:张伟]说。", "张伟", null)]
    public void Context_tells_namesakes_apart(string marked, string name, string? context) =>
        Assert.Equal(context, Link(marked).Linked.Referents.Single(referent => referent.Name == name).Context);

    [Fact]
    public void The_article_is_about_its_zone_first()
    {
        var (linked, _) = Link("[C:蓝桥光电]落户[Z:东山高新区]。[Z:东山高新区]说，[C:蓝桥光电]将扩产。[C:蓝桥光电]很好。");
        Assert.Equal(["东山高新区", "蓝桥光电"], linked.About.Select(index => linked.Referents[index].Name));
    }

    [Fact]
    public void An_article_without_names_is_about_nothing()
    {
        var (linked, _) = Link("今天天气好，该公司也好。");
        Assert.Empty(linked.Referents);
        Assert.Empty(linked.About);
        Assert.Empty(linked.Mentions);
    }

    [Theory]
    [InlineData("form\ttypes", ":1:")]
    [InlineData("form\ttypes\trank\tantecedent\tboundary\n该船\tShip\t\tnearest\tfree", ":2:")]
    [InlineData("form\ttypes\trank\tantecedent\tboundary\n该厂\tCompany\t\tnearest\tfree\n该厂\tCompany\t\tnearest\tfree", ":3:")]
    [InlineData("form\ttypes\trank\tantecedent\tboundary\n该厂\tCompany\t\tfar\tfree", ":2:")]
    public void A_malformed_list_of_cues_is_refused_with_its_line(string table, string line) =>
        Assert.Contains(line, Assert.Throws<InvalidDataException>(() => AnaphoraCues.Parse(table)).Message, StringComparison.Ordinal);

    /// <summary>Reads "[C:name]" and "{form}" out of a text and links it.</summary>
    private static (LinkedDocument Linked, List<TextSpan> Cues) Link(string marked)
    {
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        var cues = new List<TextSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '[')
            {
                var end = marked.IndexOf(']', i);
                var form = marked[(i + 3)..end];
                mentions.Add(new Mention(new TextSpan(text.Length, text.Length + form.Length), TypeOf(marked[i + 1]), form, "test", 1));
                text.Append(form);
                i = end;
            }
            else if (marked[i] == '{')
            {
                var end = marked.IndexOf('}', i);
                cues.Add(new TextSpan(text.Length, text.Length + end - i - 1));
                text.Append(marked, i + 1, end - i - 1);
                i = end;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        var document = DocumentReader.Read(new Article("a.txt", text.ToString()));
        Assert.Equal(text.ToString(), document.Clean.Text);
        return (Linker.Link(document, mentions), cues);
    }

    private static EntityType TypeOf(char mark) => mark switch
    {
        'C' => EntityType.Company,
        'Z' => EntityType.Zone,
        'P' => EntityType.Place,
        'O' => EntityType.Organization,
        'J' => EntityType.Project,
        'H' => EntityType.Person,
        _ => throw new ArgumentOutOfRangeException(nameof(mark)),
    };
}
