using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Extraction.Relations;

public sealed class RelationExtractorTests
{
    private static readonly RelationExtractor Extractor = new();

    [Theory]
    [InlineData("{C:恒川电子}董事长{R:林一舟}说，企业发展迅速。", RelationType.HoldsPosition, "林一舟", "恒川电子")]
    [InlineData("{P:江州市}{P:明湖区}加快建设。", RelationType.LocatedIn, "明湖区", "江州市")]
    [InlineData("位于{Z:青川高新区}的{C:恒川电子有限公司}车间里一片繁忙。", RelationType.LocatedIn, "恒川电子有限公司", "青川高新区")]
    [InlineData("{C:恒川电子}获评{H:国家级专精特新“小巨人”企业}。", RelationType.Awarded, "恒川电子", "国家级专精特新“小巨人”企业")]
    [InlineData("{C:恒川电子}自主研发的{T:固态电池}热销海外。", RelationType.Produces, "恒川电子", "固态电池")]
    public void A_plain_statement_becomes_a_claim(string text, RelationType type, string source, string target)
    {
        var document = MarkedText.Read(text);
        Assert.Contains(Extractor.Extract(document), claim =>
            claim.Type == type && document.Referents[claim.Source].Name == source && document.Referents[claim.Target].Name == target);
    }

    [Fact]
    public void Every_member_of_a_list_gets_the_title_that_stands_before_it()
    {
        var document = MarkedText.Read("{O:江州日报}记者 {R:林一舟} {R:陆小满}");
        var claims = Extractor.Extract(document).Where(claim => claim.Type == RelationType.HoldsPosition).ToList();
        Assert.Equal(new HashSet<string> { "林一舟", "陆小满" }, claims.Select(claim => document.Referents[claim.Source].Name).ToHashSet());
        Assert.All(claims, claim => Assert.Equal("记者", claim.Evidence.Title));
    }

    [Fact]
    public void What_is_denied_is_no_claim_and_can_be_explained()
    {
        var document = MarkedText.Read("{C:恒川电子有限公司}尚未落户{Z:青川高新区}。");
        var dropped = new List<Dropped>();
        var claims = Extractor.Extract(document, dropped);
        Assert.DoesNotContain(claims, claim => claim.Type == RelationType.LocatedIn);
        Assert.Contains(dropped, drop => drop.Type == RelationType.LocatedIn && drop.Reason == "denied by 尚未");
    }

    [Fact]
    public void Evidence_is_a_clause_of_the_article_with_a_rule_and_a_probability()
    {
        const string Text = "近年来，发展很快。{C:恒川电子}董事长{R:林一舟}表示，前景广阔。";
        var document = MarkedText.Read(Text);
        var evidence = Extractor.Extract(document).First(claim => claim.Type == RelationType.HoldsPosition).Evidence;
        Assert.Equal("恒川电子董事长林一舟表示", evidence.Text);
        Assert.Equal(evidence.Text, document.Document.Article.Text[evidence.Span.Start..evidence.Span.End]);
        Assert.Equal("holds-position/title", evidence.Rule);
        Assert.Equal(ClaimStatus.Stated, evidence.Status);
        Assert.InRange(evidence.Confidence, 0.5, 1);
    }

    [Fact]
    public void A_document_without_names_states_nothing() => Assert.Empty(Extractor.Extract(MarkedText.Read("天气很好。")));

    [Fact]
    public void A_written_model_reads_back_the_same()
    {
        using var first = new MemoryStream();
        RelationModelFile.Write(RelationModelFile.Load(), first);
        first.Position = 0;
        using var second = new MemoryStream();
        RelationModelFile.Write(RelationModelFile.Read(first), second);
        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.True(first.Length < 2 << 20);
    }
}
