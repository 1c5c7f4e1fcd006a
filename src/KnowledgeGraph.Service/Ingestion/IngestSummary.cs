namespace KnowledgeGraph.Service.Ingestion;

/// <summary>What became of the articles of one ingestion.</summary>
/// <param name="Added">Names that were new.</param>
/// <param name="Replaced">Names that were known with another text or an older reading.</param>
/// <param name="Unchanged">How many were there already, the same.</param>
/// <param name="Failures">Inputs that could not be read.</param>
/// <param name="Characters">Length of all texts read.</param>
/// <param name="Stopped">Whether it was stopped before the end; what is counted here is stored.</param>
public sealed record IngestSummary(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Replaced,
    int Unchanged,
    IReadOnlyList<InputFailure> Failures,
    long Characters,
    bool Stopped);
