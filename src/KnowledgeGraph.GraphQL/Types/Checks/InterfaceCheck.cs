using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type has what the interfaces it implements promise (specification 3.6.2, IsValidImplementation()).</summary>
internal static class InterfaceCheck
{
    public static void Run(FieldedType type, SchemaFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in type.Nodes.SelectMany(definition => definition.Interfaces))
        {
            var name = node.Name.Value;
            var shared = type.Interfaces.FirstOrDefault(candidate => candidate.Name == name);
            if (shared is null)
            {
                faults.Add($"Type {type} must only implement Interface types, it cannot implement {name}.", Declarations(type, name));
            }
            else if (ReferenceEquals(shared, type))
            {
                faults.Add(
                    $"Type {type} cannot implement itself because it would create a circular reference.", Declarations(type, name));
            }
            else if (!seen.Add(name))
            {
                faults.Add($"Type {type} can only implement {name} once.", Declarations(type, name));
            }
            else
            {
                Ancestors(type, shared, faults);
                Fields(type, shared, faults);
            }
        }
    }

    private static IEnumerable<NamedTypeNode> Declarations(FieldedType type, string shared) =>
        type.Nodes.SelectMany(node => node.Interfaces).Where(node => node.Name.Value == shared);

    private static void Ancestors(FieldedType type, InterfaceType shared, SchemaFaults faults)
    {
        foreach (var above in shared.Interfaces.Where(above => !type.Interfaces.Contains(above)))
        {
            faults.Add(
                ReferenceEquals(above, type)
                    ? $"Type {type} cannot implement {shared} because it would create a circular reference."
                    : $"Type {type} must implement {above} because it is implemented by {shared}.",
                Declarations(shared, above.Name).Concat(Declarations(type, shared.Name)));
        }
    }

    private static void Fields(FieldedType type, InterfaceType shared, SchemaFaults faults)
    {
        foreach (var promised in shared.Fields)
        {
            if (type.Field(promised.Name) is not { } own)
            {
                faults.Add(
                    $"Interface field {promised} expected but {type} does not provide it.", [promised.Node, .. type.Nodes]);
                continue;
            }

            if (!Schema.IsSubtype(own.Type, promised.Type))
            {
                faults.Add(
                    $"Interface field {promised} expects type {promised.Type} but {own} is type {own.Type}.",
                    promised.Node?.Type,
                    own.Node?.Type);
            }

            Arguments(own, promised, faults);
            if (own.Deprecation is not null && promised.Deprecation is null)
            {
                faults.Add(
                    $"Interface field {promised} is not deprecated, so implementation field {own} must not be deprecated.",
                    SchemaFaults.Deprecated(own.Node?.Directives),
                    own.Node?.Type);
            }
        }
    }

    private static void Arguments(FieldDefinition own, FieldDefinition promised, SchemaFaults faults)
    {
        foreach (var argument in promised.Arguments)
        {
            if (own.Argument(argument.Name) is not { } match)
            {
                faults.Add(
                    $"Interface field argument {argument} expected but {own} does not provide it.", argument.Node, own.Node);
            }
            else if (!argument.Type.IsSameAs(match.Type))
            {
                faults.Add(
                    $"Interface field argument {argument} expects type {argument.Type} but {match} is type {match.Type}.",
                    argument.Node?.Type,
                    match.Node?.Type);
            }
        }

        foreach (var extra in own.Arguments.Where(argument => argument.IsRequired && promised.Argument(argument.Name) is null))
        {
            faults.Add(
                $"Argument \"{extra}\" must not be required type \"{extra.Type}\" if not provided by the Interface field \"{promised}\".",
                extra.Node,
                promised.Node);
        }
    }
}
