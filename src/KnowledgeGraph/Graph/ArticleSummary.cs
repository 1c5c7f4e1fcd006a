namespace KnowledgeGraph.Graph;

/// <summary>An article as the graph shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its headline, or empty.</param>
/// <param name="Published">Its date as far as known.</param>
/// <param name="About">Ids of the entities it is about, the most important first.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Text">Its decoded text, to which evidence offsets point; not part of an export.</param>
public sealed record ArticleSummary(
    string Name, string Title, string? Published, IReadOnlyList<string> About, string Hash, string Text);
