using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Service.Schema;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Memory;
using KnowledgeGraph.Tests.Storage;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>A small graph that has something of everything the schema can be asked for, and the executor over it.</summary>
internal static class SchemaGraph
{
    public static Executor Executor { get; } = new(GraphSchema.Parse(), GraphSchema.Resolvers());

    public static IGraphReader Reader { get; } = new MemoryGraph(GraphBuilder.Build(
    [
        Story.Of(
            "光通信.txt",
            "Zone:东开发区=东开 -LOCATED_IN-> Place:东山市",
            "Company:甲光子=甲光 -LOCATED_IN-> Zone:东开发区",
            "Company:甲光子 -PARTNERS_WITH 0.8 status=signed-> Company:乙重工",
            "Company:甲光子 -PARTNERS_WITH 0.7-> Company:戊电缆",
            "Company:戊电缆 -LOCATED_IN-> Zone:东开发区",
            "Company:甲光子 -LEADS-> Industry:光芯片产业",
            "Company:甲光子 -PRODUCES-> Product:激光器芯片",
            "Product:激光器芯片 -PART_OF-> Industry:光芯片产业",
            "Industry:光芯片产业 -PART_OF-> Industry:光通信产业",
            "Industry:光芯片产业 -UPSTREAM_OF-> Industry:光模块产业",
            "Industry:光模块产业 -UPSTREAM_OF-> Industry:数据中心产业",
            "Zone:东开发区 -FOCUSES_ON stage=leading-> Industry:光通信产业",
            "Person:张伟 -HOLDS_POSITION title=管委会主任-> Zone:东开发区",
            "Company:甲光子 -UNDERTAKES status=planned-> Project:年产千万颗芯片项目",
            "Project:年产千万颗芯片项目 -PART_OF-> Industry:光通信产业",
            "Zone:东开发区 # 企业总数 = 2050 家 2024 约"),
        Story.Of(
            "材料.txt",
            "Company:乙重工 -LOCATED_IN-> Zone:西高新区",
            "Zone:西高新区 -LOCATED_IN-> Place:西海市",
            "Company:丙材料 -SUPPLIES-> Company:甲光子",
            "Company:丙材料 -OPERATES_IN-> Industry:磷化铟产业",
            "Industry:磷化铟产业 -UPSTREAM_OF-> Industry:光芯片产业",
            "Company:甲光子 -PARTNERS_WITH 0.6-> Company:乙重工",
            "Company:乙重工 -AWARDED-> Honor:专精特新",
            "Person:李娜 -HOLDS_POSITION title=书记-> Zone:西高新区",
            "Organization:丁大学 -FOUNDED-> Company:丙材料"),
    ]));

    /// <summary>The answer to a document, indented as the expected ones are.</summary>
    public static async Task<string> AnswerAsync(string document, IGraphReader? reader = null, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var context = new GraphReads(() => Task.FromResult(reader ?? Reader));
        var result = await Executor.ExecuteAsync(new GraphQLRequest(document, Variables: variables, Context: context));
        return result.ToJson(indented: true);
    }
}
