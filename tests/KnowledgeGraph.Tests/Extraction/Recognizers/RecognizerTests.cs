using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Recognizers;
using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Tests.Extraction.Recognizers;

/// <summary>What is done with the tagger's names: a line with names marked, and the names that are left.</summary>
public sealed class RecognizerTests
{
    [Theory]
    [InlineData("依托{C:云岭重工}、海川、明达发电等“链主”企业", "Company:云岭重工 Company:海川 Company:明达发电")]
    [InlineData("{C:云岭重工}、海川、明达发电3家企业获奖", "Company:云岭重工 Company:海川 Company:明达发电")]
    [InlineData("{C:云岭重工}、{I:明达发电}等企业", "Company:云岭重工 Company:明达发电")]
    [InlineData("实施{J:云岭新材料基地项目}、海川年产5万吨树脂等重点项目", "Project:云岭新材料基地项目 Project:海川年产5万吨树脂")]
    [InlineData("{I:生物医药}、新能源、工业自动化等领域的企业", "Industry:生物医药")]
    [InlineData("{C:云岭重工}、现代服务、新能源产业等企业", "Company:云岭重工")]
    [InlineData("{C:云岭重工}、海川的伙伴等企业", "Company:云岭重工")]
    [InlineData("{C:云岭重工}与海川合作，带动企业", "Company:云岭重工")]
    public void A_list_makes_its_members_what_its_recognised_one_is(string marked, string expected) =>
        Assert.Equal(expected, Shown(marked, (document, mentions) => ListMates.Apply(document, [.. mentions])));

    [Theory]
    [InlineData("{H:国家级“绿色工厂”}", "Honor:国家级“绿色工厂”")]
    [InlineData("“{T:充电宝”}", "Product:充电宝")]
    [InlineData("{H:“建设示范区}", "Honor:建设示范区")]
    [InlineData("{T:天海（智能}）芯片", "")]
    [InlineData("{C:云岭（集团）公司}", "Company:云岭（集团）公司")]
    public void Half_a_pair_of_marks_is_no_part_of_a_name(string marked, string expected) =>
        Assert.Equal(expected, Shown(marked, BalancedMarks.Apply));

    [Theory]
    [InlineData("壮大{I:主导产业}和{I:光通信产业}", "Industry:光通信产业")]
    [InlineData("走进{I:装备产业}园", "")]
    [InlineData("在169家{Z:国家高新区}中", "")]
    [InlineData("位于{P:科学大道}与{P:云岭区}", "Place:云岭区")]
    [InlineData("推进{J:智慧港、产业园二期}", "")]
    public void Classes_roads_and_pieces_of_names_are_no_names(string marked, string expected) =>
        Assert.Equal(expected, Shown(marked, ClassWords.Apply));

    [Theory]
    [InlineData("{J:紧盯云岭公租房项目}", "Project:云岭公租房项目")]
    [InlineData("{O:投用云岭研究院}", "Organization:云岭研究院")]
    [InlineData("在{C:建设银行}", "Company:建设银行")]
    [InlineData("争创{H:国家级新型工业化示范基地}", "")]
    [InlineData("努力成为{H:国家新型工业化示范区}", "")]
    [InlineData("成功创建{H:国家级绿色园区}", "Honor:国家级绿色园区")]
    [InlineData("获评{H:国家级绿色园区}", "Honor:国家级绿色园区")]
    public void The_sentences_verb_and_its_aims_are_no_names(string marked, string expected) =>
        Assert.Equal(expected, Shown(marked, LeadingVerbs.Apply));

    [Theory]
    [InlineData("type\tform\nIndustry\t主导产业\nIndustry\t主导产业\n", "class-words.tsv:3")]
    [InlineData("type\tform\nSector\t主导产业\n", "class-words.tsv:2")]
    [InlineData("form\n主导产业\n", "class-words.tsv:1")]
    public void A_broken_list_of_class_words_names_file_and_line(string text, string place) =>
        Assert.Contains(place, Assert.Throws<InvalidDataException>(() => ClassWords.Load(text)).Message, StringComparison.Ordinal);

    private static string Shown(string marked, Func<KnowledgeGraph.Text.Document, IReadOnlyList<Mention>, List<Mention>> step)
    {
        LinkedDocument linked = MarkedText.Read(marked);
        var left = step(linked.Document, [.. linked.Mentions.Select(mention => mention.Mention)]);
        return string.Join(' ', left.OrderBy(mention => mention.Span).Select(mention => $"{mention.Type}:{mention.Form}"));
    }
}
