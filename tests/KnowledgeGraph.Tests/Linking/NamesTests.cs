using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Linking;

public sealed class NamesTests
{
    private static readonly Linker Linker = new();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_of_one_article_join_as_stated(string type, string names, string groups)
    {
        var text = string.Join("，", names.Split(' ')) + "。";
        var document = DocumentReader.Read(new Article("a.txt", text));
        var mentions = names.Split(' ').Select(name =>
        {
            var start = document.Clean.Text.IndexOf($"，{name}，".Trim(names.StartsWith(name, StringComparison.Ordinal) ? '，' : ' '), StringComparison.Ordinal);
            return new Mention(new TextSpan(Math.Max(0, start), Math.Max(0, start) + name.Length), Enum.Parse<EntityType>(type), name, "test", 1);
        }).ToList();

        var linked = Linker.Link(document, mentions);

        var expected = groups.Split('|').Select(group => string.Join('=', group.Split('=').Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        var actual = linked.Referents.Select(referent => string.Join('=', referent.Names.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
    }

    public static TheoryData<string, string, string> Cases()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var fields in LinkingCases.Read("names.tsv"))
        {
            data.Add(fields[0], fields[1], fields[2]);
        }

        return data;
    }
}
