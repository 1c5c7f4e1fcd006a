namespace KnowledgeGraph.GraphQL.Language;

/// <summary>How much the parser takes.</summary>
public sealed record ParserOptions
{
    /// <summary>Without a token limit, for texts of our own such as a schema.</summary>
    public static ParserOptions Trusted { get; } = new() { MaxTokens = int.MaxValue };

    /// <summary>At most so many tokens; 20 000 unless told.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Selection sets, lists, objects and list types nest at most so deep, so that no text can exhaust the stack;
    /// 200 unless told.</summary>
    public int MaxDepth { get; init; } = 200;
}
