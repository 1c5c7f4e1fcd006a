using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How the types of introspection get their fields (specification 4.2).</summary>
internal static class IntrospectionResolvers
{
    private static readonly Dictionary<(string Type, string Field), Resolver> Table = new()
    {
        [("__Schema", "description")] = Of<Schema>(schema => schema.Description),
        [("__Schema", "types")] = Of<Schema>(schema => schema.Types),
        [("__Schema", "queryType")] = Of<Schema>(schema => schema.Query),
        [("__Schema", "mutationType")] = Of<Schema>(schema => schema.Mutation),
        [("__Schema", "subscriptionType")] = Of<Schema>(schema => schema.Subscription),
        [("__Schema", "directives")] = Of<Schema>(schema => schema.Directives),

        [("__Type", "kind")] = Of<SchemaType>(Kind),
        [("__Type", "name")] = Of<SchemaType>(type => (type as NamedType)?.Name),
        [("__Type", "description")] = Of<SchemaType>(type => (type as NamedType)?.Description),
        [("__Type", "specifiedByURL")] = Of<SchemaType>(type => (type as ScalarType)?.SpecifiedBy),
        [("__Type", "fields")] = Listed<SchemaType, FieldDefinition>(
            type => type is FieldedType fielded ? fielded.Fields : null, field => field.Deprecation),
        [("__Type", "interfaces")] = Of<SchemaType>(type => (type as FieldedType)?.Interfaces),
        [("__Type", "possibleTypes")] = Of<SchemaType>(type => type is InterfaceType or UnionType ? ((CompositeType)type).PossibleTypes : null),
        [("__Type", "enumValues")] = Listed<SchemaType, EnumValueDefinition>(
            type => (type as EnumType)?.Values, value => value.Deprecation),
        [("__Type", "inputFields")] = Listed<SchemaType, InputValueDefinition>(
            type => (type as InputObjectType)?.Fields, field => field.Deprecation),
        [("__Type", "ofType")] = Of<SchemaType>(type => type switch
        {
            ListType list => list.Of,
            NonNullType nonNull => nonNull.Of,
            _ => null,
        }),
        [("__Type", "isOneOf")] = Of<SchemaType>(type => (type as InputObjectType)?.IsOneOf),

        [("__Field", "name")] = Of<FieldDefinition>(field => field.Name),
        [("__Field", "description")] = Of<FieldDefinition>(field => field.Description),
        [("__Field", "args")] = Listed<FieldDefinition, InputValueDefinition>(field => field.Arguments, argument => argument.Deprecation),
        [("__Field", "type")] = Of<FieldDefinition>(field => field.Type),
        [("__Field", "isDeprecated")] = Of<FieldDefinition>(field => field.Deprecation is not null),
        [("__Field", "deprecationReason")] = Of<FieldDefinition>(field => field.Deprecation),

        [("__InputValue", "name")] = Of<InputValueDefinition>(value => value.Name),
        [("__InputValue", "description")] = Of<InputValueDefinition>(value => value.Description),
        [("__InputValue", "type")] = Of<InputValueDefinition>(value => value.Type),
        [("__InputValue", "defaultValue")] = Of<InputValueDefinition>(value => value.DefaultValue?.ToString()),
        [("__InputValue", "isDeprecated")] = Of<InputValueDefinition>(value => value.Deprecation is not null),
        [("__InputValue", "deprecationReason")] = Of<InputValueDefinition>(value => value.Deprecation),

        [("__EnumValue", "name")] = Of<EnumValueDefinition>(value => value.Name),
        [("__EnumValue", "description")] = Of<EnumValueDefinition>(value => value.Description),
        [("__EnumValue", "isDeprecated")] = Of<EnumValueDefinition>(value => value.Deprecation is not null),
        [("__EnumValue", "deprecationReason")] = Of<EnumValueDefinition>(value => value.Deprecation),

        [("__Directive", "name")] = Of<DirectiveDefinition>(directive => directive.Name),
        [("__Directive", "description")] = Of<DirectiveDefinition>(directive => directive.Description),
        [("__Directive", "isRepeatable")] = Of<DirectiveDefinition>(directive => directive.IsRepeatable),
        [("__Directive", "locations")] = Of<DirectiveDefinition>(directive => directive.Locations),
        [("__Directive", "args")] = Listed<DirectiveDefinition, InputValueDefinition>(
            directive => directive.Arguments, argument => argument.Deprecation),
    };

    /// <summary>The resolver of an introspection type's field; null for other types.</summary>
    public static Resolver? For(string type, string field) => Table.GetValueOrDefault((type, field));

    private static ValueResolver Of<T>(Func<T, object?> read) => new((parent, _) => read((T)parent!));

    private static ValueResolver Listed<T, TItem>(Func<T, IReadOnlyList<TItem>?> read, Func<TItem, string?> deprecation) =>
        new((parent, context) =>
        {
            var items = read((T)parent!);
            return items is null || context.Argument<bool>("includeDeprecated")
                ? items
                : items.Where(item => deprecation(item) is null).ToArray();
        });

    private static string Kind(SchemaType type) => type switch
    {
        ListType => "LIST",
        NonNullType => "NON_NULL",
        NamedType { Kind: TypeKind.InputObject } => "INPUT_OBJECT",
        NamedType named => named.Kind.ToString().ToUpperInvariant(),
        _ => throw new InvalidOperationException($"{type.GetType().Name} has no kind."),
    };
}
