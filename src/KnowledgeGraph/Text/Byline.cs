namespace KnowledgeGraph.Text;

/// <summary>Somebody whom a byline or photo credit names.</summary>
/// <param name="Span">The name, in the cleaned text.</param>
/// <param name="Name">The name, inner blanks left out.</param>
/// <param name="Role">As the text has it: 首席记者, 通讯员, 摄.</param>
/// <param name="Medium">The medium named with the role (中新网记者), null where none or only 本报 is.</param>
public sealed record Byline(TextSpan Span, string Name, string Role, string? Medium);
