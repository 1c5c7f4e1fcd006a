namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>How near the two ends of a possible relation stand.</summary>
public enum Reach
{
    /// <summary>In one sentence, side by side.</summary>
    Sentence,

    /// <summary>One name holds the other: 光伏产业园 and 光伏.</summary>
    Nested,

    /// <summary>One end in the sentence, or the one but next, before the other's.</summary>
    Neighbour,

    /// <summary>Far apart; what the article is about stands in for the missing sentence.</summary>
    Article,
}
