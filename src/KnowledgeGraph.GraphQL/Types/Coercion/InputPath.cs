using System.Globalization;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The way to a place inside an input: field names and list indexes.</summary>
internal sealed record InputPath(InputPath? Parent, object Step)
{
    /// <summary><c> at .field[1]</c>, or nothing for the input itself.</summary>
    public static string Describe(InputPath? path) => path is null ? "" : $" at {path}";

    public override string ToString() =>
        $"{Parent}{(Step is int index ? $"[{index.ToString(CultureInfo.InvariantCulture)}]" : $".{Step}")}";
}
