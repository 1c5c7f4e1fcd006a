using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Places;

/// <summary>The divisions of an article's referents, each looked up once.</summary>
internal sealed class DivisionCodes
{
    private readonly IReadOnlyList<Referent> _referents;

    // A place's own divisions, else those that the name begins with.
    private readonly string[]?[] _codes;

    public DivisionCodes(DivisionTree tree, IReadOnlyList<Referent> referents)
    {
        _referents = referents;
        _codes = [.. referents.Select(referent => referent.Type == EntityType.Place ? tree.Of(referent) : tree.Opening(referent))];
    }

    /// <summary>As <see cref="DivisionTree.Relation"/>, by the indexes of the referents.</summary>
    public int Relation(int head, int tail) =>
        _referents[tail].Type != EntityType.Place || _codes[tail] is not { } outer ? 0
            : _referents[head].Type == EntityType.Place ? DivisionTree.OfPlace(_codes[head], outer) : DivisionTree.OfBody(_codes[head], outer);
}
