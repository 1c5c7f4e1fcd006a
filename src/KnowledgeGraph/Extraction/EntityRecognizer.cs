using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>Finds the names in a document.</summary>
public sealed class EntityRecognizer
{
    /// <summary>The mentions of one document, by span; they may nest but not cross.</summary>
    public IReadOnlyList<Mention> Recognize(Document document) => [];
}
