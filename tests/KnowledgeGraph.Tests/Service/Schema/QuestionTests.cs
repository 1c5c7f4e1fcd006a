using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Memory;
using KnowledgeGraph.Tests.Storage;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>How often a document asks the store: by its depth, not by the length of its lists.</summary>
public sealed class QuestionTests
{
    private const string Document = """
        query ($first: Int!) {
          companies(first: $first) {
            nodes {
              name
              zones { name }
              partners { edges { node { name } relation { crossZone evidence { text article { title } } } } }
              products { nodes { name industries { nodes { name } } } }
            }
          }
        }
        """;

    [Fact]
    public async Task Fifty_companies_with_zone_partners_and_evidence_cost_as_many_questions_as_one()
    {
        var graph = new MemoryGraph(GraphBuilder.Build(Enumerable.Range(0, 60).Select(i => Story.Of(
            $"{i:00}.txt",
            $"Company:第{i}公司 -LOCATED_IN-> Zone:第{i % 7}开发区",
            $"Company:第{i}公司 -PARTNERS_WITH-> Company:第{(i + 1) % 60}公司",
            $"Company:第{i}公司 -PRODUCES-> Product:第{i}芯片",
            $"Product:第{i}芯片 -PART_OF-> Industry:第{i % 5}产业"))));

        var one = await AskAsync(graph, 1);
        var fifty = await AskAsync(graph, 50);

        Assert.Equal(one, fifty);
        Assert.InRange(fifty.Count, 5, 12);
    }

    private static async Task<List<string>> AskAsync(MemoryGraph graph, int first)
    {
        var reader = new CountingReader(graph);
        var answer = await SchemaGraph.AnswerAsync(Document, reader, new Dictionary<string, object?> { ["first"] = first });
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Equal(first, answer.Split("\"zones\"").Length - 1);
        return [.. reader.Questions.Order(StringComparer.Ordinal)];
    }
}
