using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>What came of reading one article file: facts, or the reason why there are none, or neither because the store
/// already holds just this.</summary>
/// <param name="File">The file.</param>
/// <param name="Characters">Length of its text.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Failure">Why it could not be read.</param>
public sealed record Reading(ArticleFile File, int Characters, ArticleFacts? Facts, InputFailure? Failure);
