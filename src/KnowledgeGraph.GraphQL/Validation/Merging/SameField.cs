using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>When two fields are the same to the merging of selections.</summary>
internal static class SameField
{
    /// <summary>Whether both have the same arguments, in any order.</summary>
    public static bool Arguments(FieldNode a, FieldNode b)
    {
        if (a.Arguments.Count != b.Arguments.Count)
        {
            return false;
        }

        return a.Arguments.All(argument =>
            b.Arguments.FirstOrDefault(other => other.Name.Value == argument.Name.Value) is { } match
            && Print(argument.Value) == Print(match.Value));
    }

    /// <summary>Whether values of both types cannot stand at the same place of an answer (SameResponseShape()).</summary>
    public static bool TypesConflict(SchemaType a, SchemaType b) => (a, b) switch
    {
        (ListType x, ListType y) => TypesConflict(x.Of, y.Of),
        (ListType, _) or (_, ListType) => true,
        (NonNullType x, NonNullType y) => TypesConflict(x.Of, y.Of),
        (NonNullType, _) or (_, NonNullType) => true,
        (ScalarType or EnumType, _) or (_, ScalarType or EnumType) => !ReferenceEquals(a, b),
        _ => false,
    };

    /// <summary>A value with the fields of its objects in order of their names.</summary>
    private static string Print(ValueNode value) => value switch
    {
        ObjectValueNode obj => "{" + string.Join(
            ",",
            obj.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal)
                .Select(field => $"{field.Name.Value}:{Print(field.Value)}")) + "}",
        ListValueNode list => "[" + string.Join(",", list.Values.Select(Print)) + "]",
        _ => value.ToString(),
    };
}
