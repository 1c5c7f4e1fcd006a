using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What stands before, between and after the two ends of a possible relation. Members of an enumeration are read as
/// one: what stands beside the list stands beside each of them.</summary>
public sealed class PlaceReading
{
    private const int Near = 16;

    private readonly string _text;
    private readonly uint _between;
    private readonly uint _before;
    private readonly uint _after;

    public PlaceReading(ArticleView view, Pair pair, Occurrence place)
    {
        NameInName = pair.NameInName;
        Place = place;
        _text = view.Text;
        var (first, second) = (place.First, place.Second);
        var same = place.SameList;
        var start = same || first.Nested ? first.Span.End : first.List.End;
        var end = same || second.Nested ? second.Span.Start : second.List.Start;
        Left = same || first.Nested ? first.Span.Start : first.List.Start;
        Right = same || second.Nested ? second.Span.End : second.List.End;
        if (place.Reach != Reach.Sentence)
        {
            Gap = new TextSpan(first.Span.End, first.Span.End);
            return;
        }

        if (end < start)
        {
            (start, end) = (first.Span.End, Math.Max(first.Span.End, second.Span.Start));
        }

        Gap = new TextSpan(start, end);
        var frame = place.HeadFrame;
        Clauses = frame.ClauseAt(Math.Max(end - 1, start)) - frame.ClauseAt(Math.Max(start - 1, 0));
        LeftClause = frame.Clauses[frame.ClauseAt(Left)].Start;
        RightClause = Math.Min(frame.Clauses[frame.ClauseAt(Math.Max(Right - 1, 0))].End, Right + Near);
        foreach (var hit in frame.Cues)
        {
            var bit = 1u << (int)hit.Class;
            if (hit.Start >= start && hit.End <= end)
            {
                _between |= bit;
            }
            else if (hit.End <= Left && hit.Start >= LeftClause)
            {
                _before |= bit;
            }
            else if (hit.Start >= Right && hit.End <= RightClause)
            {
                _after |= bit;
            }
        }
    }

    /// <summary>The place.</summary>
    public Occurrence Place { get; }

    /// <summary>What stands between the two ends, or their lists; empty where they stand in different sentences.</summary>
    public TextSpan Gap { get; }

    /// <summary>Where the first end, or its list, begins.</summary>
    public int Left { get; }

    /// <summary>Where the second end, or its list, is over.</summary>
    public int Right { get; }

    /// <summary>How many clause ends stand between.</summary>
    public int Clauses { get; }

    /// <summary>Where the first end's clause begins.</summary>
    public int LeftClause { get; }

    /// <summary>Where what counts as near after the second end is over.</summary>
    public int RightClause { get; }

    /// <summary>Whether the head comes first.</summary>
    public bool Forward => Place.Forward;

    /// <summary>Whether the two stand in one sentence, side by side.</summary>
    public bool Beside => Place.Reach == Reach.Sentence;

    /// <summary>Whether nothing but quotes or blanks stands between.</summary>
    public bool Adjacent => Beside && GapText.Trim(" “”‘’《》\"").IsEmpty;

    /// <summary>The words between.</summary>
    public ReadOnlySpan<char> GapText => Gap.Of(_text);

    /// <summary>The type of the head.</summary>
    public EntityType Head => Place.Head.Type;

    /// <summary>The type of the tail.</summary>
    public EntityType Tail => Place.Tail.Type;

    /// <summary>Whether a cue of the class stands between the ends.</summary>
    public bool Between(CueClass kind) => (_between & (1u << (int)kind)) != 0;

    /// <summary>Whether a cue of the class stands before the first end, in its clause.</summary>
    public bool Before(CueClass kind) => (_before & (1u << (int)kind)) != 0;

    /// <summary>Whether a cue of the class stands shortly after the second end, in its clause.</summary>
    public bool After(CueClass kind) => (_after & (1u << (int)kind)) != 0;

    /// <summary>Whether the gap ends with one of these words.</summary>
    public bool GapEnds(params ReadOnlySpan<string> words)
    {
        var gap = GapText.TrimEnd(" “‘《");
        foreach (var word in words)
        {
            if (gap.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the gap begins with one of these words.</summary>
    public bool GapStarts(params ReadOnlySpan<string> words)
    {
        var gap = GapText.TrimStart(" ”’》");
        foreach (var word in words)
        {
            if (gap.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what stands right before the first end ends with one of these words.</summary>
    public bool LeftEnds(params ReadOnlySpan<string> words)
    {
        var left = _text.AsSpan(Place.HeadFrame.Sentence.Span.Start, Math.Max(0, Left - Place.HeadFrame.Sentence.Span.Start)).TrimEnd(" “‘《");
        foreach (var word in words)
        {
            if (left.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How the names of the ends hold each other; see <see cref="Pair.NameInName"/>.</summary>
    public int NameInName { get; }
}
