namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How much work one request may cause, and what is told of faults.</summary>
public sealed record ExecutorOptions
{
    /// <summary>At most so many tokens in a document; 20 000 unless told.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Fields nest at most so deep, fragments included; 40 unless told.</summary>
    public int MaxDepth { get; init; } = 40;

    /// <summary>At most so many fields, each counted once for every place of the document it is reached from; 10 000 unless
    /// told.</summary>
    public int MaxFields { get; init; } = 10_000;

    /// <summary>At most such a cost: every field costs one, and what stands below a field with <c>first</c>, <c>last</c> or
    /// <c>limit</c> counts that many times; a million unless told.</summary>
    public long MaxCost { get; init; } = 1_000_000;

    /// <summary>At most so many validation errors are gathered; 100 unless told.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>So many checked documents are kept to be used again; 500 unless told, 0 for none.</summary>
    public int CachedDocuments { get; init; } = 500;

    /// <summary>A request ends after this time with an error; 30 s unless told.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What measures the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Turns an exception that no resolver meant for the caller into a message for them. Unless told, all get the same
    /// sentence; this is also the place to log it.</summary>
    public Func<Exception, string> Unexpected { get; init; } = _ => "Something went wrong while this field was answered.";
}
