using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What a reading is called in exports: the relation and how it was read.</summary>
public static class RuleNames
{
    /// <summary>The name of the reading of one place.</summary>
    public static string Of(RelationType type, Occurrence place) =>
        $"{RelationSchema.Of(type).Name.ToLowerInvariant().Replace('_', '-')}/{place.Reach.ToString().ToLowerInvariant()}";
}
