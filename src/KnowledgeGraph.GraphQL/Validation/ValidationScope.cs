using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Which types and definitions are meant at a place of a document; null where they are unknown.</summary>
internal readonly record struct ValidationScope
{
    /// <summary>The type of the field, fragment or operation.</summary>
    public SchemaType? Type { get; init; }

    /// <summary>The type that the innermost selection set selects from.</summary>
    public CompositeType? Parent { get; init; }

    /// <summary>The type an input must have here.</summary>
    public SchemaType? Input { get; init; }

    /// <summary>The type of the input around this one.</summary>
    public SchemaType? ParentInput { get; init; }

    /// <summary>Whether what the input is for has a default value.</summary>
    public bool HasDefault { get; init; }

    public FieldDefinition? Field { get; init; }

    public DirectiveDefinition? Directive { get; init; }

    public InputValueDefinition? Argument { get; init; }

    /// <summary>The scope inside a node.</summary>
    public ValidationScope Enter(Schema? schema, Node node)
    {
        if (schema is null)
        {
            return this;
        }

        switch (node)
        {
            case SelectionSetNode:
                return this with { Parent = Type?.Named as CompositeType };
            case FieldNode field:
                var definition = Parent is null ? null : schema.Field(Parent, field.Name.Value);
                return this with { Field = definition, Type = definition?.Type };
            case DirectiveNode directive:
                return this with { Directive = schema.Directive(directive.Name.Value) };
            case OperationDefinitionNode operation:
                return this with { Type = schema.Root(operation.Operation) };
            case InlineFragmentNode { TypeCondition: null }:
                return this with { Type = Type?.Named };
            case InlineFragmentNode { TypeCondition: { } condition }:
                return this with { Type = Output(schema, condition) };
            case FragmentDefinitionNode fragment:
                return this with { Type = Output(schema, fragment.TypeCondition) };
            case VariableDefinitionNode variable:
                return Expect(schema.Resolve(variable.Type) is { IsInput: true } type ? type : null, false);
            case ArgumentNode argument:
                var known = Directive is null
                    ? Field?.Argument(argument.Name.Value)
                    : Directive.Arguments.FirstOrDefault(candidate => candidate.Name == argument.Name.Value);
                return Expect(known?.Type, known?.DefaultValue is not null) with { Argument = known };
            case ListValueNode:
                return Expect(Input?.Nullable is ListType list ? list.Of : Input?.Nullable, false);
            case ObjectFieldNode objectField:
                var inputField = (Input?.Named as InputObjectType)?.Field(objectField.Name.Value);
                return Expect(inputField?.Type, inputField?.DefaultValue is not null);
            default:
                return this;
        }
    }

    private static NamedType? Output(Schema schema, NamedTypeNode condition) =>
        schema.Type(condition.Name.Value) is { IsOutput: true } type ? type : null;

    private ValidationScope Expect(SchemaType? input, bool hasDefault) =>
        this with { Input = input, ParentInput = Input, HasDefault = hasDefault };
}
