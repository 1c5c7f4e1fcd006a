using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>Articles that several contract tests tell.</summary>
internal static class Stories
{
    public static ArticleFacts Photonics { get; } = Story.Of(
        "photonics.txt",
        "Company:甲光子=甲光 -LOCATED_IN-> Zone:东开发区",
        "Company:甲光子 -PARTNERS_WITH 0.8-> Company:乙重工",
        "Company:甲光子 -OPERATES_IN-> Industry:光通信产业",
        "Company:甲光子 -PRODUCES-> Product:光芯片",
        "Product:光芯片 -PART_OF-> Industry:光通信产业",
        "Person:张伟 -HOLDS_POSITION title=董事长-> Company:甲光子",
        "Zone:东开发区 # 企业总数 = 2050 家 2024 约");

    public static ArticleFacts Park { get; } = Story.Of(
        "park.txt",
        "Zone:东开发区 -LOCATED_IN-> Place:东山市",
        "Company:乙重工 -LOCATED_IN-> Zone:西高新区",
        "Zone:西高新区 -LOCATED_IN-> Place:西海市",
        "Zone:东开发区 -FOCUSES_ON stage=leading-> Industry:光通信产业",
        "Company:甲光子 -PARTNERS_WITH 0.6-> Company:乙重工",
        "Company:乙重工 -AWARDED-> Honor:专精特新",
        "Zone:东开发区 # 企业总数 = 2050 家 2024 约",
        "Zone:东开发区 # 总产值 = 120000000.50 元");

    public static ArticleFacts Government { get; } = Story.Of(
        "government.txt",
        "Organization:市政府@东山市 -LOCATED_IN-> Place:东山市",
        "Organization:市政府@西海市 -LOCATED_IN-> Place:西海市",
        "Person:张伟@东山市政府 -HOLDS_POSITION title=市长-> Organization:市政府@东山市",
        "Organization:市政府@东山市 -PARTNERS_WITH status=signed-> Organization:市政府@西海市",
        "Place:东山市 -LOCATED_IN-> Place:南省",
        "Project:年产百万吨项目 -LOCATED_IN status=planned-> Zone:东开发区");
}
