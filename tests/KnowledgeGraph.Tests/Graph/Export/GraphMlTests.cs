using System.Xml.Linq;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Tests.Storage;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Graph.Export;

public sealed class GraphMlTests
{
    private static readonly XNamespace Ns = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void Entities_are_nodes_and_relations_edges_between_them_with_declared_data()
    {
        var graph = GraphBuilder.Build([Stories.Photonics, Stories.Park]);
        var written = Write(graph);

        var nodes = written.Descendants(Ns + "node").ToList();
        var edges = written.Descendants(Ns + "edge").ToList();
        Assert.Equal(graph.Entities.Select(entity => entity.Id), nodes.Select(node => node.Attribute("id")!.Value));
        Assert.Equal(
            graph.Relations.Select(relation => (relation.Id, relation.Source, relation.Target)),
            edges.Select(edge => (edge.Attribute("id")!.Value, edge.Attribute("source")!.Value, edge.Attribute("target")!.Value)));
        var declared = written.Descendants(Ns + "key").Select(key => (key.Attribute("for")!.Value, key.Attribute("id")!.Value)).ToHashSet();
        Assert.All(nodes, node => Assert.All(node.Elements(Ns + "data"), data => Assert.Contains(("node", data.Attribute("key")!.Value), declared)));
        Assert.All(edges, edge => Assert.All(edge.Elements(Ns + "data"), data => Assert.Contains(("edge", data.Attribute("key")!.Value), declared)));

        var partners = edges.Single(edge => Data(edge, "relation") == "PARTNERS_WITH");
        Assert.Equal(("false", "0.92", "2", "stated"), (partners.Attribute("directed")?.Value, Data(partners, "confidence"), Data(partners, "evidence"), Data(partners, "status")));
        Assert.Equal("Company:甲光子 -PARTNERS_WITH 0.8-> Company:乙重工", Data(partners, "sentence"));
        Assert.Equal("甲光", Data(nodes.Single(node => Data(node, "name") == "甲光子"), "aliases"));
    }

    [Fact]
    public void What_XML_cannot_say_is_replaced_and_the_rest_comes_through()
    {
        var graph = GraphBuilder.Build([Story.Of("a.txt", "Product:<𠮷>&\"'\u0001号", "Product:\uFFFE")]);

        var names = Write(graph).Descendants(Ns + "node").Select(node => Data(node, "name")).Order(CodePointOrder.Instance);

        Assert.Equal(["<𠮷>&\"'\uFFFD号", "\uFFFD"], names);
    }

    private static XDocument Write(KnowledgeGraphSnapshot graph)
    {
        using var writer = new StringWriter();
        GraphMl.Write(graph, writer);
        return XDocument.Parse(writer.ToString());
    }

    private static string? Data(XElement element, string key) =>
        element.Elements(Ns + "data").SingleOrDefault(data => data.Attribute("key")!.Value == key)?.Value;
}
