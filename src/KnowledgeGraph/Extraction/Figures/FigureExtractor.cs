using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds the figures that a document states.</summary>
public sealed class FigureExtractor
{
    /// <summary>The figures of one document, by place.</summary>
    public IReadOnlyList<FigureClaim> Extract(LinkedDocument document) => [];
}
