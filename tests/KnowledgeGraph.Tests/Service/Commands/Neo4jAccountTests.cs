using KnowledgeGraph.Service.Commands;
using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class Neo4jAccountTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_set_is_a_server_on_this_machine_without_an_account() =>
        Assert.Equal(new Neo4jAccount("http://localhost:7474", null, null, null, "neo4j"), Read());

    [Fact]
    public void A_password_alone_belongs_to_the_user_neo4j() =>
        Assert.Equal("neo4j", Read(("NEO4J_PASSWORD", "geheim")).Username);

    [Fact]
    public void A_token_needs_no_name_and_no_password() =>
        Assert.Equal(
            new Neo4jAccount("http://localhost:7474", null, null, "abc", "neo4j"),
            Read(("NEO4J_TOKEN", "abc"), ("NEO4J_USERNAME", "neo4j"), ("NEO4J_PASSWORD", string.Empty)));

    [Theory]
    [InlineData("NEO4J_PASSWORD")]
    [InlineData("NEO4J_TOKEN")]
    public void A_secret_comes_from_a_file_without_the_line_break_at_its_end(string name)
    {
        var account = Read((name + "_FILE", _folder.Write("secret", " 密码 \r\n")));

        Assert.Equal(" 密码 ", account.Password ?? account.Token);
    }

    [Fact]
    public void A_file_that_is_not_there_or_is_empty_is_wrong_usage_and_is_named()
    {
        var missing = Assert.Throws<CommandException>(() => Read(("NEO4J_TOKEN_FILE", _folder["nowhere"])));
        var empty = Assert.Throws<CommandException>(() => Read(("NEO4J_PASSWORD_FILE", _folder.Write("empty", "\n"))));

        Assert.Equal(ExitCode.Usage, missing.ExitCode);
        Assert.Contains(_folder["nowhere"], missing.Message, StringComparison.Ordinal);
        Assert.Contains("NEO4J_PASSWORD_FILE", empty.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_secrets_at_once_are_wrong_usage()
    {
        var file = _folder.Write("secret", "x");

        Assert.Throws<CommandException>(() => Read(("NEO4J_PASSWORD", "x"), ("NEO4J_PASSWORD_FILE", file)));
        Assert.Throws<CommandException>(() => Read(("NEO4J_PASSWORD_FILE", file), ("NEO4J_TOKEN", "x")));
    }

    private static Neo4jAccount Read(params (string Name, string Value)[] settings) =>
        Neo4jAccount.Read(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build());
}
