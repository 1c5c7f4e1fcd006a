using System.Collections;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>Everything that the write statement would be given if these articles were put into an empty database at once:
/// the one source of all that leaves for a Neo4j, so that it arrives as the store itself would have written it.</summary>
internal sealed class WholeGraph
{
    private readonly Dictionary<string, object?> _parameters;

    public WholeGraph(IReadOnlyList<ArticleFacts> articles)
    {
        var change = new Change([], [], articles);
        change.Resolve([], []);
        var claims = change.Restate([]);
        change.State(Statements.Of(
            claims.Select(claim => claim.Claim.Standing).OfType<string>().Distinct(StringComparer.Ordinal), [], claims));
        _parameters = change.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
    }

    /// <summary>The rows of a parameter of the write statement, made as they are read.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Rows(string parameter) =>
        ((IEnumerable)_parameters[parameter]!).Cast<IReadOnlyDictionary<string, object?>>();

    /// <summary>The texts of a parameter of the write statement.</summary>
    public IEnumerable<string> Texts(string parameter) => (IEnumerable<string>)_parameters[parameter]!;
}
