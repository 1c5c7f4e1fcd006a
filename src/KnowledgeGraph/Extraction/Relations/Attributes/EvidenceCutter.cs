using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Cuts the shortest run of clauses that states a claim.</summary>
public static class EvidenceCutter
{
    /// <summary>Most characters of an evidence text, unless one clause alone is longer.</summary>
    public const int Longest = 200;

    /// <summary>The span of the clauses from the first end to the second, in the cleaned text; where they stand too far apart,
    /// the clause of the end that is told of.</summary>
    public static TextSpan Cut(ArticleView view, Occurrence place)
    {
        var (firstFrame, secondFrame) = place.Forward ? (place.HeadFrame, place.TailFrame) : (place.TailFrame, place.HeadFrame);
        var first = Clause(firstFrame, place.First.Span.Start);
        var second = Clause(secondFrame, place.Second.Span.End - 1);
        var span = new TextSpan(first.Start, second.End);
        if (span.Length > Longest)
        {
            var short_ = new TextSpan(place.First.Span.Start, place.Second.Span.End);
            span = short_.Length <= Longest ? short_ : Clause(place.HeadFrame, place.Head.Span.Start);
        }

        return Trim(view.Text, span);
    }

    /// <summary>The clause of one end alone, where the other is implied.</summary>
    public static TextSpan Clause(ArticleView view, Occurrence place, bool ofHead) => Trim(
        view.Text, ofHead ? Clause(place.HeadFrame, place.Head.Span.Start) : Clause(place.TailFrame, place.Tail.Span.Start));

    private static TextSpan Clause(SentenceFrame frame, int position) => frame.Clauses[frame.ClauseAt(position)];

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start + 1 && (char.IsWhiteSpace(text[end - 1]) || ClauseReader.Ends(text[end - 1])))
        {
            end--;
        }

        while (start < end - 1 && (char.IsWhiteSpace(text[start]) || text[start] is '”' or '’' or '）'))
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}
