using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Places;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>Two referents that may be related, with every place where they meet, nearest first.</summary>
public sealed class Pair
{
    /// <param name="head">Index of the head among the referents.</param>
    /// <param name="tail">Index of the tail among the referents.</param>
    /// <param name="types">The relations the ontology allows between them, this way round.</param>
    /// <param name="nameInName">How their names hold each other; see <see cref="Containment"/>.</param>
    /// <param name="division">How their divisions hold each other; see <see cref="DivisionTree.Relation"/>.</param>
    public Pair(int head, int tail, IReadOnlyList<RelationType> types, int nameInName, int division)
    {
        Head = head;
        Tail = tail;
        Types = types;
        NameInName = nameInName;
        Division = division;
    }

    /// <summary>Index of the head among the referents.</summary>
    public int Head { get; }

    /// <summary>Index of the tail among the referents.</summary>
    public int Tail { get; }

    /// <summary>The relations the ontology allows between them, this way round.</summary>
    public IReadOnlyList<RelationType> Types { get; }

    /// <summary>Where they meet, by nearness, then by place.</summary>
    public List<Occurrence> Occurrences { get; } = [];

    /// <summary>How their names hold each other; see <see cref="Containment"/>.</summary>
    public int NameInName { get; }

    /// <summary>How their divisions hold each other; see <see cref="DivisionTree.Relation"/>.</summary>
    public int Division { get; }
}
