using System.Globalization;
using System.Text;
using System.Xml;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Export;

/// <summary>The graph as GraphML, for Gephi, yEd, networkx and their like: entities as nodes, relations as edges, each with
/// its surest sentence. Figures and articles have no place in it.</summary>
/// <remarks>GraphML 1.0, http://graphml.graphdrawing.org; it knows no lists, so aliases stand behind one another.</remarks>
public static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Id, string For, string Type)[] Keys =
    [
        ("type", "node", "string"), ("name", "node", "string"), ("aliases", "node", "string"), ("articles", "node", "int"),
        ("relation", "edge", "string"), ("confidence", "edge", "double"), ("title", "edge", "string"), ("stage", "edge", "string"),
        ("status", "edge", "string"), ("evidence", "edge", "int"), ("sentence", "edge", "string"), ("article", "edge", "string"),
    ];

    /// <summary>Writes the graph.</summary>
    /// <param name="writer">Should encode UTF-8, which the heading says.</param>
    public static void Write(KnowledgeGraphSnapshot graph, TextWriter writer)
    {
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        });
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (id, target, type) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", target);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var entity in graph.Entities)
        {
            Write(xml, entity);
        }

        foreach (var relation in graph.Relations)
        {
            Write(xml, relation);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Flush();
        writer.Write('\n');
    }

    private static void Write(XmlWriter xml, Entity entity)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", entity.Id);
        Data(xml, "type", entity.Type.ToString());
        Data(xml, "name", entity.Name);
        Data(xml, "aliases", entity.Aliases.Count > 0 ? string.Join("; ", entity.Aliases) : null);
        Data(xml, "articles", entity.Mentions.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Relation relation)
    {
        var schema = RelationSchema.Of(relation.Type);
        var surest = relation.Evidence.MaxBy(piece => piece.Confidence)!;
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("id", relation.Id);
        xml.WriteAttributeString("source", relation.Source);
        xml.WriteAttributeString("target", relation.Target);
        if (schema.Symmetric)
        {
            xml.WriteAttributeString("directed", "false");
        }

        Data(xml, "relation", schema.Name);
        Data(xml, "confidence", relation.Confidence.ToString("R", CultureInfo.InvariantCulture));
        Data(xml, "title", relation.Title);
        Data(xml, "stage", relation.Stage);
        Data(xml, "status", relation.Status.ToString().ToLowerInvariant());
        Data(xml, "evidence", relation.Evidence.Count.ToString(CultureInfo.InvariantCulture));
        Data(xml, "sentence", surest.Text);
        Data(xml, "article", surest.Article);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    // XML has no way to say most control characters, nor halves of characters.
    private static string Clean(string value)
    {
        try
        {
            return XmlConvert.VerifyXmlChars(value);
        }
        catch (XmlException)
        {
            var clean = new StringBuilder(value.Length);
            foreach (var rune in value.EnumerateRunes())
            {
                clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
            }

            return clean.ToString();
        }
    }
}
