namespace KnowledgeGraph.Storage;

/// <summary>What keeps a store from being used.</summary>
public enum StoreFault
{
    /// <summary>It cannot be opened, reached or read: no such folder, no right to it, no server.</summary>
    Unreachable,

    /// <summary>It is there and cannot be written: read-only, or the disk is full.</summary>
    Unwritable,

    /// <summary>Others held it longer than was waited for.</summary>
    Busy,

    /// <summary>What it holds is damaged, or it is no database at all.</summary>
    Damaged,

    /// <summary>It belongs to another program, or to a newer version of this one.</summary>
    Foreign,

    /// <summary>A statement failed in a way that no other fault names.</summary>
    Failed,
}

/// <summary>A store could not do what was asked; the message names the store, the cause and what mends it. What was
/// stored before is still there.</summary>
public sealed class StoreException(StoreFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What kind of fault it is.</summary>
    public StoreFault Fault { get; } = fault;
}
