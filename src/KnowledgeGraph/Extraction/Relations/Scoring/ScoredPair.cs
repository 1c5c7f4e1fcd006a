using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>A pair and a relation, with how strongly each place speaks for it.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Type">The relation.</param>
/// <param name="LogOdds">One for each place of the pair.</param>
/// <param name="Best">Index of the strongest place.</param>
public sealed record ScoredPair(Pair Pair, RelationType Type, double[] LogOdds, int Best)
{
    /// <summary>What the strongest place says.</summary>
    public double Top => LogOdds[Best];

    /// <summary>The strongest place.</summary>
    public Occurrence Place => Pair.Occurrences[Best];
}
