using System.Collections;
using System.Globalization;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>Nodes or relationships of one kind, as rows of named values; the names that begin with a colon are the
/// importer's own.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="IsNodes">Nodes, or relationships.</param>
/// <param name="Fields">The importer's fields of a row, with their values: <c>:LABEL</c>, <c>:START_ID(Article)</c>.</param>
/// <param name="Rows">The rows, made anew each time they are read.</param>
internal sealed record CsvTable(
    string Name,
    bool IsNodes,
    IReadOnlyList<string> Fields,
    IEnumerable<(IReadOnlyList<object?> Fields, IReadOnlyDictionary<string, object?> Properties)> Rows)
{
    /// <summary>The properties that occur, each with the importer's type; an empty list tells no type.</summary>
    public IReadOnlyDictionary<string, string> Columns()
    {
        var columns = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, properties) in Rows)
        {
            foreach (var (name, value) in properties)
            {
                if (TypeOf(value) is not { } type || (columns.TryGetValue(name, out var known) && known == type))
                {
                    continue;
                }

                if (!columns.TryAdd(name, type))
                {
                    throw new InvalidOperationException($"{Name}: \"{name}\" is {columns[name]} and {type}; a column has one type.");
                }
            }
        }

        return columns;
    }

    /// <summary>The members of all lists, among which no delimiter may be.</summary>
    public IEnumerable<string> Members() =>
        Rows.SelectMany(row => row.Properties.Values).Where(value => value is not string).OfType<IEnumerable>()
            .SelectMany(list => list.OfType<string>());

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        int or long => "long",
        double => "double",
        bool => "boolean",
        IEnumerable list => list.Cast<object?>().Select(TypeOf).FirstOrDefault() is { } member ? member + "[]" : null,
        _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The importer has no type for a {value.GetType().Name}.")),
    };
}
