using System.Text;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Writes a schema in the schema definition language, built-in types and directives left out.</summary>
public static class SchemaPrinter
{
    /// <summary>The schema as text; reading it gives an equal schema.</summary>
    public static string Print(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var builtIn = BuiltInDirectives.All.ToHashSet();
        var parts = schema.Directives.Where(directive => !builtIn.Contains(directive.Node!)).Select(Directive)
            .Concat(schema.Types.Where(type => type.Nodes.Count > 0 && Introspection.Type(type.Name) is null).Select(Type));
        return string.Join("\n\n", parts.Prepend(Roots(schema)).Where(part => part.Length > 0)) + "\n";
    }

    private static string Roots(Schema schema)
    {
        var roots = Enum.GetValues<OperationKind>().Where(kind => schema.Root(kind) is not null).ToArray();
        if (schema.Description is null && roots.All(kind => schema.Root(kind)!.Name == kind.ToString()))
        {
            return "";
        }

        return Description(schema.Description, "")
            + Block("schema", roots.Select(kind => $"  {kind.ToString().ToLowerInvariant()}: {schema.Root(kind)}"));
    }

    private static string Directive(DirectiveDefinition directive) =>
        $"{Description(directive.Description, "")}directive {directive}{Arguments(directive.Arguments, "")}"
        + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}";

    private static string Type(NamedType type) => Description(type.Description, "") + type switch
    {
        ScalarType scalar => $"scalar {type}{(scalar.SpecifiedBy is { } url ? $" @specifiedBy(url: {Printer.Quote(url)})" : "")}",
        UnionType union => $"union {type}{(union.PossibleTypes.Count > 0 ? " = " + string.Join(" | ", union.PossibleTypes) : "")}",
        EnumType @enum => Block(
            $"enum {type}",
            @enum.Values.Select((value, i) => $"{Description(value.Description, "  ", i == 0)}  {value.Name}{Deprecated(value.Deprecation)}")),
        InputObjectType input => Block(
            $"input {type}{(input.IsOneOf ? " @oneOf" : "")}",
            input.Fields.Select((field, i) => $"{Description(field.Description, "  ", i == 0)}  {Input(field)}")),
        FieldedType fielded => Block(
            (type is ObjectType ? "type " : "interface ") + type
            + (fielded.Interfaces.Count > 0 ? $" implements {string.Join(" & ", fielded.Interfaces)}" : ""),
            fielded.Fields.Select((field, i) => $"{Description(field.Description, "  ", i == 0)}  {field.Name}"
                + $"{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.Deprecation)}")),
        _ => throw new InvalidOperationException($"{type} cannot be printed."),
    };

    private static string Arguments(IReadOnlyList<InputValueDefinition> arguments, string indentation)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        if (arguments.All(argument => argument.Description is null))
        {
            return $"({string.Join(", ", arguments.Select(Input))})";
        }

        var inner = indentation + "  ";
        var lines = arguments.Select((argument, i) => $"{Description(argument.Description, inner, i == 0)}{inner}{Input(argument)}");
        return $"(\n{string.Join("\n", lines)}\n{indentation})";
    }

    private static string Input(InputValueDefinition input) =>
        $"{input.Name}: {input.Type}{(input.DefaultValue is { } value ? $" = {value}" : "")}{Deprecated(input.Deprecation)}";

    private static string Deprecated(string? reason) =>
        reason is null ? ""
        : reason == BuiltInDirectives.DefaultDeprecationReason ? " @deprecated"
        : $" @deprecated(reason: {Printer.Quote(reason)})";

    private static string Block(string head, IEnumerable<string> lines)
    {
        var body = string.Join("\n", lines);
        return body.Length > 0 ? $"{head} {{\n{body}\n}}" : head;
    }

    /// <summary>A description above what it describes; an empty line sets it off from what stands before.</summary>
    private static string Description(string? description, string indentation, bool first = true)
    {
        if (description is null)
        {
            return "";
        }

        var text = new StringBuilder(indentation.Length > 0 && !first ? "\n" : "");
        foreach (var line in BlockString.Print(description).Split('\n'))
        {
            text.Append(line.Length > 0 ? indentation + line : line).Append('\n');
        }

        return text.ToString();
    }
}
