using System.Text;
using KnowledgeGraph.Storage.Neo4j.Export;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

[Collection("Neo4j")]
public sealed class CypherLiteralTests(Neo4jServer server)
{
    public static TheoryData<string> Awkward =>
    [
        string.Empty, "a'b", "\"", "\\", "\\'", "x\\", "\\u0041", "\\\\u0041", "\\\\\\u0041x", "\\u0027 RETURN 1 //", "\\u", "\\U0001F600",
        "// ; /* `$rows` ${rows} {", "\n\r\t\0\b\f\u001f\u007f", "\u0085\u2028\u2029\uFEFF", "𠮷😀〇",
    ];

    [SkippableTheory]
    [MemberData(nameof(Awkward))]
    public async Task A_text_written_as_a_literal_is_read_as_itself_and_is_one_line(string text)
    {
        var literal = Literal(text);
        Assert.DoesNotContain(literal, character => char.IsControl(character) || character is '\u2028' or '\u2029');
        Assert.Equal(text, await ReturnAsync(literal));
    }

    [SkippableFact]
    public async Task Every_kind_of_value_is_read_as_it_was_written()
    {
        var value = new List<object?>
        {
            null, true, false, 1L, -7L, long.MinValue + 1, 1.0, 0.93, -2.5e-7, 1e300, new List<object?>(),
            new Dictionary<string, object?> { ["names"] = new List<object?> { "甲'乙", 2L } }, new Dictionary<string, object?>(),
        };

        Assert.Equivalent(value, await ReturnAsync(Literal(value)), strict: true);
    }

    [Fact]
    public void A_value_that_Cypher_cannot_write_is_refused() =>
        Assert.Throws<ArgumentException>(() => Literal(1.5m));

    private static string Literal(object? value)
    {
        var script = new StringBuilder();
        CypherLiteral.Append(script, value);
        return script.ToString();
    }

    private async Task<object?> ReturnAsync(string literal)
    {
        await using var transport = new QueryApiTransport(server.Options);
        var answer = await transport.RunAsync($"RETURN {literal} AS value", new Dictionary<string, object?>(), writes: false, default);
        return Assert.Single(answer.Rows)[0];
    }
}
