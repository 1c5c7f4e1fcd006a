using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage;

/// <summary>What the asker will look at of an answer, and ask next about the entities in it. A store that is far away may
/// leave empty what nobody looks at, and bring along what is asked next; one that has everything at hand ignores it.</summary>
public sealed record Interest
{
    /// <summary>Everything is looked at, nothing asked next.</summary>
    public static Interest Whole { get; } = new();

    /// <summary>The aliases of entities, and their alias ids.</summary>
    public bool Aliases { get; init; } = true;

    /// <summary>What articles call entities.</summary>
    public bool Mentions { get; init; } = true;

    /// <summary>The evidence of relations.</summary>
    public bool Evidence { get; init; } = true;

    /// <summary>The texts of articles.</summary>
    public bool Texts { get; init; } = true;

    /// <summary>Lengths of whole lists of entities, and whether something stands before a page of one.</summary>
    public bool Totals { get; init; } = true;

    /// <summary>The articles of evidence are asked for next.</summary>
    public bool Sources { get; init; }

    /// <summary>What is asked next about the entities of the answer; of a list of relations of some entities, about those at
    /// the other ends.</summary>
    public EntityInterest? Next { get; init; }
}

/// <summary>What is asked about entities.</summary>
public sealed record EntityInterest
{
    /// <summary>Their zones or places.</summary>
    public bool Areas { get; init; }

    /// <summary>Their relations of these types that start at them.</summary>
    public IReadOnlyCollection<RelationType> Outgoing { get; init; } = [];

    /// <summary>Their relations of these types that end at them.</summary>
    public IReadOnlyCollection<RelationType> Incoming { get; init; } = [];

    /// <summary>What is asked about the entities at the other ends of those; null: nothing, not even who they are.</summary>
    public EntityInterest? Others { get; init; }
}
