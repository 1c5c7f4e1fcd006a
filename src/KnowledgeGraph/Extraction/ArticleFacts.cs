using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>All that one article says, read without any other article: what stores keep and graphs are built from.</summary>
/// <param name="Article">The article as it came.</param>
/// <param name="Extractor">Version of the extractor that read it.</param>
/// <param name="Title">Its headline, or empty.</param>
/// <param name="Published">Its date as far as the text says, or null.</param>
/// <param name="About">Indexes of the referents it is about, the most important first.</param>
/// <param name="Referents">The things it names.</param>
/// <param name="Mentions">Where it names them, by start; spans are UTF-16 positions of the article's decoded text.</param>
/// <param name="Claims">The relations it states, one for each place that states them.</param>
/// <param name="Figures">The figures it states.</param>
public sealed record ArticleFacts(
    Article Article,
    string Extractor,
    string Title,
    string? Published,
    IReadOnlyList<int> About,
    IReadOnlyList<Referent> Referents,
    IReadOnlyList<ArticleMention> Mentions,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<FigureClaim> Figures);

/// <summary>A mention as it is kept: its span in the article, the form it has there, and its referent.</summary>
/// <param name="Span">UTF-16 positions in the article's decoded text.</param>
/// <param name="Form">The cleaned form.</param>
/// <param name="Referent">Index among the article's referents.</param>
/// <param name="Naming">Whether the form is a name of it.</param>
public sealed record ArticleMention(TextSpan Span, string Form, int Referent, bool Naming);
