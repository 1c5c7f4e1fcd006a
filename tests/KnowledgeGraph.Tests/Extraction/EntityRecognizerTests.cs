using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Extraction;

public sealed class EntityRecognizerTests : IClassFixture<EntityRecognizerTests.Loaded>
{
    private const string Article =
        "4月3日，绿原市副市长陈大明一行到临河经济技术开发区调研。临河经济技术开发区党工委书记李小川介绍，" +
        "落户园区的临河明光新材料科技有限公司主要从事锂电池、新能源汽车等产业。清华大学与临河明光新材料科技有限公司共建研究院。";

    private readonly EntityRecognizer _recognizer;

    public EntityRecognizerTests(Loaded loaded) => _recognizer = loaded.Recognizer;

    [Theory]
    [InlineData(EntityType.Person, "陈大明")]
    [InlineData(EntityType.Person, "李小川")]
    [InlineData(EntityType.Zone, "临河经济技术开发区")]
    [InlineData(EntityType.Company, "临河明光新材料科技有限公司")]
    [InlineData(EntityType.Organization, "清华大学")]
    [InlineData(EntityType.Industry, "新能源汽车")]
    public void Names_that_no_list_knows_are_found(EntityType type, string form)
    {
        Assert.Contains(Find(Article), mention => mention.Type == type && mention.Form == form);
    }

    [Fact]
    public void Mentions_may_nest_and_never_cross()
    {
        var mentions = Find(Article);
        foreach (var left in mentions)
        {
            Assert.All(
                mentions.Where(right => right.Span.Overlaps(left.Span)),
                right => Assert.True(left.Span.Contains(right.Span) || right.Span.Contains(left.Span)));
        }
    }

    [Fact]
    public void A_form_is_the_text_of_its_span()
    {
        var document = DocumentReader.Read(new Article("a.txt", Article));
        Assert.All(_recognizer.Recognize(document), mention => Assert.Equal(document.TextOf(mention.Span), mention.Form));
    }

    [Fact]
    public void Threads_at_once_find_what_one_finds()
    {
        var expected = Find(Article);
        Parallel.For(0, 16, _ => Assert.Equal(expected, Find(Article)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("。")]
    public void Texts_without_names_have_none(string text)
    {
        Assert.Empty(Find(text));
    }

    private IReadOnlyList<Mention> Find(string text) => _recognizer.Recognize(DocumentReader.Read(new Article("a.txt", text)));

    public sealed class Loaded
    {
        public EntityRecognizer Recognizer { get; } = EntityRecognizer.Load();
    }
}
