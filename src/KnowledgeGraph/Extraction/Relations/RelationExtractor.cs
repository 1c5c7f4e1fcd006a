using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Finds the relations that a document states between the things it names.</summary>
public sealed class RelationExtractor
{
    /// <summary>The claims of one document, one for each place that states one.</summary>
    public IReadOnlyList<Claim> Extract(LinkedDocument document) => [];
}
