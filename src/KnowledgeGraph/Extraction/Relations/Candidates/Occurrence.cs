using KnowledgeGraph.Extraction.Relations.Reading;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>One place where the two ends of a possible relation meet.</summary>
/// <param name="Reach">How near they stand.</param>
/// <param name="HeadFrame">The sentence of the head.</param>
/// <param name="Head">The head's mention.</param>
/// <param name="TailFrame">The sentence of the tail.</param>
/// <param name="Tail">The tail's mention.</param>
public sealed record Occurrence(Reach Reach, SentenceFrame HeadFrame, Slot Head, SentenceFrame TailFrame, Slot Tail)
{
    /// <summary>Whether the head comes first.</summary>
    public bool Forward => Head.Span.CompareTo(Tail.Span) < 0;

    /// <summary>The end that comes first.</summary>
    public Slot First => Forward ? Head : Tail;

    /// <summary>The end that comes second.</summary>
    public Slot Second => Forward ? Tail : Head;

    /// <summary>Whether both ends are members of one enumeration.</summary>
    public bool SameList =>
        Reach == Reach.Sentence && Head.ListNumber >= 0 && Head.ListNumber == Tail.ListNumber;
}
