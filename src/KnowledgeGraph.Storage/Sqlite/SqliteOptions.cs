namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>How a database file is used.</summary>
public sealed record SqliteOptions
{
    /// <summary>How long to wait for other processes that write before giving up; a minute unless told.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How old an answer may be with regard to what other processes wrote; a quarter of a second unless told,
    /// three times that while another reader is loading. What this process wrote shows at once.</summary>
    public TimeSpan Staleness { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The clock by which staleness is measured.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
