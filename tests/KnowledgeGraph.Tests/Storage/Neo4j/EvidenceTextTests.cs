using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>Evidence as one text of a relation.</summary>
public sealed class EvidenceTextTests
{
    private static readonly Evidence[] Pieces =
    [
        new("a.txt", "甲公司与“乙公司”合作", new TextSpan(3, 14), "partners", ClaimStatus.Signed, 0.93),
        new("文/\"b\" ,].txt", "行一\n行二\t\\ 𠮷野家 \u0001\u2028 null [\"", new TextSpan(0, 1), "rule, 2", ClaimStatus.Ended, 1, "主任", "leading", "2024"),
        new("c", string.Empty, new TextSpan(12345, 67890), "null", ClaimStatus.Stated, 1e-7, Title: "]"),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Evidence_is_read_back_as_it_was_written(int count) =>
        Assert.Equal(Pieces[..count], EvidenceText.Read(EvidenceText.Of(Pieces[..count])));

    [Fact]
    public void What_stands_behind_the_evidence_is_left()
    {
        var rest = (EvidenceText.Of(Pieces) + "=主任").AsSpan();

        Assert.Equal(Pieces, EvidenceText.Read(ref rest));
        Assert.Equal("=主任", rest.ToString());
    }

    [Fact]
    public void A_text_cut_off_anywhere_is_refused()
    {
        var text = EvidenceText.Of(Pieces);

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Throws<StoreException>(() => EvidenceText.Read(text[..length])));
    }
}
