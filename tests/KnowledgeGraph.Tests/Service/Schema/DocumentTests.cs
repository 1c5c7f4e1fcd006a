namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>Each document of <c>cases/service</c> gives the answer that lies beside it. With KG_ACCEPT=1 the answers are
/// written anew, to be looked at before they are committed.</summary>
public sealed class DocumentTests
{
    private static string Cases => Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "cases", "service");

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Cases, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_has_its_answer(string name)
    {
        var answer = await SchemaGraph.AnswerAsync(File.ReadAllText(Path.Combine(Cases, name + ".graphql"))) + "\n";
        var expected = Path.Combine(Cases, name + ".json");
        if (Environment.GetEnvironmentVariable("KG_ACCEPT") == "1")
        {
            File.WriteAllText(expected, answer);
        }

        Assert.Equal(File.ReadAllText(expected), answer);
    }
}
