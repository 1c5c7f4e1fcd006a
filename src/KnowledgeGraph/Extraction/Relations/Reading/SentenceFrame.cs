using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Reading;

/// <summary>A sentence laid out for the relation rules: its clauses, its mentions and its cue words.</summary>
/// <param name="Index">Its place among the document's sentences.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Clauses">Its clauses in order; they cover it.</param>
/// <param name="Slots">Its mentions by start, longer ones first.</param>
/// <param name="Cues">Its cue words by start, but for those within names.</param>
public sealed record SentenceFrame(
    int Index,
    Sentence Sentence,
    IReadOnlyList<TextSpan> Clauses,
    IReadOnlyList<Slot> Slots,
    IReadOnlyList<CueHit> Cues)
{
    /// <summary>Number of the clause that holds a position of the cleaned text.</summary>
    public int ClauseAt(int position)
    {
        var clause = 0;
        while (clause + 1 < Clauses.Count && Clauses[clause + 1].Start <= position)
        {
            clause++;
        }

        return clause;
    }
}
