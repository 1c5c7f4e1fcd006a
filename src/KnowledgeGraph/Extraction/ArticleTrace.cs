using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>What each step saw in one article, for showing why it says what it says.</summary>
/// <param name="Document">The article cleaned and cut, with what clean-up left out.</param>
/// <param name="Recognized">The mentions found, before linking.</param>
/// <param name="Linked">Who or what they mean.</param>
/// <param name="Claims">The relations it states.</param>
/// <param name="Dropped">Readings that became no claim, and why.</param>
/// <param name="Figures">The figures it states.</param>
public sealed record ArticleTrace(
    Document Document,
    IReadOnlyList<Mention> Recognized,
    LinkedDocument Linked,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<Dropped> Dropped,
    IReadOnlyList<FigureClaim> Figures);
