using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Service.Schema;

namespace KnowledgeGraph.Tests.Service.Schema;

public sealed class DefinitionTests
{
    private static readonly global::KnowledgeGraph.GraphQL.Types.Schema Schema = GraphSchema.Parse();

    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var bare = Schema.Types
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(Described)
            .Where(part => string.IsNullOrWhiteSpace(part.Description))
            .Select(part => part.Name);

        Assert.Empty(bare);
    }

    [Fact]
    public void Types_and_relations_bear_the_names_of_the_ontology()
    {
        Assert.Equal(
            Enum.GetNames<EntityType>(), ((EnumType)Schema.Type("EntityType")!).Values.Select(value => value.Name));
        Assert.Equal(
            RelationSchema.All.Select(schema => schema.Name), ((EnumType)Schema.Type("RelationType")!).Values.Select(value => value.Name));
        Assert.All(Enum.GetNames<EntityType>(), name => Assert.IsType<ObjectType>(Schema.Type(name)));
    }

    private static IEnumerable<(string Name, string? Description)> Described(NamedType type) =>
    [
        (type.Name, type.Description),
        .. type is FieldedType fielded
            ? fielded.Fields.SelectMany(field => field.Arguments
                .Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description))
                .Prepend(($"{type.Name}.{field.Name}", field.Description)))
            : [],
        .. type is EnumType values ? values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)) : [],
        .. type is InputObjectType input ? input.Fields.Select(field => ($"{type.Name}.{field.Name}", field.Description)) : [],
    ];
}
