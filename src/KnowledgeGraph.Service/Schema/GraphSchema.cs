using System.Reflection;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Service.Schema.Chains;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>The schema of the graph, read from the SDL files of the folder Definition, with the code that answers it.</summary>
public static class GraphSchema
{
    private const string Folder = "KnowledgeGraph.Service.Schema.Definition.";

    /// <summary>The whole schema in the schema definition language.</summary>
    public static string Sdl { get; } = Read();

    /// <summary>The schema with the program's own values behind its enums.</summary>
    public static GraphQL.Types.Schema Parse() => GraphQL.Types.Schema.Parse(Sdl, new TypeBindings()
        .Enum<EntityType>("EntityType", type => type.ToString())
        .Enum<RelationType>("RelationType", type => RelationSchema.Of(type).Name)
        .Enum<ClaimStatus>("ClaimStatus", status => status.ToString().ToLowerInvariant())
        .Enum<Direction>("Direction", direction => direction.ToString().ToUpperInvariant())
        .Enum<EntityOrder>("EntityOrder", order => order.ToString().ToUpperInvariant()));

    /// <summary>Which code answers which field.</summary>
    public static ResolverMap Resolvers()
    {
        var map = new ResolverMap();
        NodeFields.AddTo(map);
        QueryFields.AddTo(map);
        WalkFields.AddTo(map);
        ChainFields.AddTo(map);
        EntityFields.AddTo(map);
        RelationFields.AddTo(map);
        ArticleFields.AddTo(map);
        ConnectionFields.AddTo(map);
        return map;
    }

    private static string Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var sdl = new StringBuilder();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            sdl.Append(reader.ReadToEnd()).Append('\n');
        }

        return sdl.ToString();
    }
}
