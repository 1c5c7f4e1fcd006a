using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Extraction.Relations.Rules;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>Writes the features of one place where a head and a tail meet; the same for every relation between them.
/// Every feature carries order and reach, so that 甲位于乙 and 乙的甲 are told apart.</summary>
public sealed class PlaceFeatures
{
    private const int NearCue = 16;
    private const int LongGap = 24;

    private readonly ArticleView _view;
    private readonly string _text;

    // The pattern that the place at hand shows for each relation, or null.
    private readonly string?[] _patterns = new string?[RelationSchema.All.Count];

    public PlaceFeatures(ArticleView view)
    {
        _view = view;
        _text = view.Text;
    }

    /// <summary>Writes the features of a place of a pair into an emptied bag.</summary>
    public void Write(Pair pair, Occurrence place, FeatureBag bag)
    {
        bag.Clear();
        var order = ((int)place.Reach * 2) + (place.Forward ? 0 : 1);
        var reading = new PlaceReading(_view, pair, place);
        bag.Add(Template.Bias);
        bag.Add(Template.Reach, order);
        Ends(pair, place, order, bag);
        foreach (var type in pair.Types)
        {
            if ((_patterns[(int)type] = RuleBook.Pattern(type, reading)) is { } pattern)
            {
                bag.Add(Template.Rule, pattern, (int)type);
            }
        }

        switch (place.Reach)
        {
            case Reach.Sentence:
                SideBySide(pair, place, reading, order, bag);
                break;
            case Reach.Nested:
                Nested(place, order, bag);
                break;
            default:
                Apart(place, order, bag);
                break;
        }
    }

    private void Ends(Pair pair, Occurrence place, int order, FeatureBag bag)
    {
        var (head, tail) = (place.Head, place.Tail);
        bag.Add(Template.HeadSuffix, Suffix(head, 2), order);
        bag.Add(Template.TailSuffix, Suffix(tail, 2), order);
        bag.Add(Template.PairOfSuffixes, Suffix(head, 1).Length > 0 ? Suffix(head, 1)[0] : 0, Suffix(tail, 1).Length > 0 ? Suffix(tail, 1)[0] : 0, order);
        bag.Add(Template.Kind, (int)place.HeadFrame.Sentence.Kind, (int)place.TailFrame.Sentence.Kind, order);
        bag.Add(Template.Naming, head.Naming ? 1 : 0, tail.Naming ? 1 : 0, order);
        bag.Add(Template.About, _view.AboutRank[head.Referent] + 1, _view.AboutRank[tail.Referent] + 1, (int)place.Reach);
        bag.Add(Template.Rank, Math.Min(_view.Rank[head.Referent], 3), Math.Min(_view.Rank[tail.Referent], 3), (int)place.Reach);
        bag.Add(Template.MentionCount, Bucket(_view.Mentions[head.Referent]), Bucket(_view.Mentions[tail.Referent]), (int)place.Reach);
        bag.Add(Template.NameInName, pair.NameInName, (int)place.Reach);
        bag.Add(Template.Division, pair.Division, (int)place.Reach);
        bag.Add(Template.Division, pair.Division, 9);
        bag.Add(Template.ListSizes, Math.Min(head.ListSize, 4), Math.Min(tail.ListSize, 4), order);
        bag.Add(Template.NestedPlace, head.Nested ? 1 + (int)head.Outer.Type : 0, tail.Nested ? 1 + (int)tail.Outer.Type : 0, order);
    }

    private void SideBySide(Pair pair, Occurrence place, PlaceReading reading, int order, FeatureBag bag)
    {
        var frame = place.HeadFrame;
        var (first, second) = (place.First, place.Second);
        bag.Add(Template.GapLength, Bucket(reading.Gap.Length), order, place.SameList ? 1 : 0);
        bag.Add(Template.Clauses, Math.Min(reading.Clauses, 4), order);
        bag.Add(Template.SameList, place.SameList ? 1 : 0, order);
        Between(frame, pair, place, reading, order, bag);
        GapText(reading.Gap.Start, reading.Gap.End, order, bag);
        Around(frame, reading.Left, reading.Right, order, bag);
        Cues(frame, reading, order, bag);
        bag.Add(Template.FirstInSentence, first.Order == 0 ? 1 : 0, order);
        bag.Add(Template.FirstInClause, StartsClause(frame, first) ? 1 : 0, StartsClause(frame, second) ? 1 : 0, order);
    }

    private void Between(SentenceFrame frame, Pair pair, Occurrence place, PlaceReading reading, int order, FeatureBag bag)
    {
        var (gapStart, gapEnd) = (reading.Gap.Start, reading.Gap.End);
        int heads = 0, tails = 0, others = 0, shape = 0, clauseRival = 0;
        for (var i = 0; i < frame.Slots.Count; i++)
        {
            var slot = frame.Slots[i];
            if (slot.Nested || slot.Span.Start < gapStart || slot.Span.End > gapEnd)
            {
                continue;
            }

            if (slot.Type == place.Head.Type)
            {
                heads++;
            }
            else if (slot.Type == place.Tail.Type)
            {
                tails++;
            }
            else
            {
                others++;
            }

            if (shape < 1000)
            {
                shape = (shape * 10) + (int)slot.Type + 1;
            }
        }

        // Another of the head's type nearer the tail, on the tail's far side or in its clause.
        foreach (var slot in frame.Slots)
        {
            if (!slot.Nested && slot.Type == place.Head.Type && slot.Referent != place.Head.Referent &&
                slot.Referent != place.Tail.Referent && slot.Clause == place.Tail.Clause && place.Head.Clause != place.Tail.Clause)
            {
                clauseRival = 1;
            }
        }

        bag.Add(Template.TypesBetween, Math.Min(heads, 2), Math.Min(tails, 2), order);
        bag.Add(Template.TypesBetween, Math.Min(others, 3) + 100, 0, order);
        bag.Add(Template.Shape, shape, order);
        bag.Add(Template.HeadRival, clauseRival, order);
        foreach (var type in pair.Types)
        {
            if (_patterns[(int)type] is { } pattern)
            {
                bag.Add(Template.Rule, pattern, ((int)type * 100) + 50 + Math.Min(reading.Clauses, 2));
                bag.Add(Template.Rule, pattern, ((int)type * 100) + (Math.Min(heads, 1) * 2) + Math.Min(tails, 1));
            }
        }
    }

    private void GapText(int start, int end, int order, FeatureBag bag)
    {
        var gap = _text.AsSpan(start, end - start);
        if (gap.Length <= 8)
        {
            bag.Add(Template.GapText, gap, order);
        }

        bag.Add(Template.GapStart, gap[..Math.Min(2, gap.Length)], order);
        bag.Add(Template.GapEnd, gap[Math.Max(0, gap.Length - 2)..], order);
        bag.Add(Template.GapStart, gap[..Math.Min(1, gap.Length)], order + 100);
        bag.Add(Template.GapEnd, gap[Math.Max(0, gap.Length - 1)..], order + 100);
        if (gap.Length <= LongGap)
        {
            for (var i = 0; i + 2 <= gap.Length; i++)
            {
                bag.Add(Template.GapBigram, gap.Slice(i, 2), order);
            }
        }
    }

    private void Around(SentenceFrame frame, int leftEnd, int rightStart, int order, FeatureBag bag)
    {
        var left = _text.AsSpan(frame.Sentence.Span.Start, leftEnd - frame.Sentence.Span.Start);
        var right = _text.AsSpan(rightStart, Math.Max(0, frame.Sentence.Span.End - rightStart));
        for (var n = 1; n <= 3; n++)
        {
            bag.Add(Template.TextBefore, left[Math.Max(0, left.Length - n)..], (order * 4) + n);
            bag.Add(Template.TextAfter, right[..Math.Min(n, right.Length)], (order * 4) + n);
        }
    }

    private static void Cues(SentenceFrame frame, PlaceReading reading, int order, FeatureBag bag)
    {
        var (gapStart, gapEnd) = (reading.Gap.Start, reading.Gap.End);
        CueHit? firstCue = null, lastCue = null;
        var few = reading.Clauses == 0 ? 0 : 1;
        foreach (var hit in frame.Cues)
        {
            if (hit.Start >= gapStart && hit.End <= gapEnd)
            {
                bag.Add(Template.CueBetween, (int)hit.Class, order, few);
                bag.Add(Template.CueWordBetween, hit.Cue, order, few);
                firstCue ??= hit;
                lastCue = hit;
            }
            else if (hit.End <= reading.Left && hit.Start >= reading.LeftClause)
            {
                bag.Add(Template.CueBefore, (int)hit.Class, order);
                bag.Add(Template.CueWordBefore, hit.Cue, order);
            }
            else if (hit.Start >= reading.Right && hit.End <= reading.RightClause)
            {
                bag.Add(Template.CueAfter, (int)hit.Class, order);
                bag.Add(Template.CueWordAfter, hit.Cue, order);
            }
        }

        bag.Add(Template.FirstCue, firstCue is { } f ? 1 + (int)f.Class : 0, order);
        bag.Add(Template.LastCue, lastCue is { } l ? 1 + (int)l.Class : 0, order);
    }

    private void Nested(Occurrence place, int order, FeatureBag bag)
    {
        var (outer, inner) = place.Head.Span.Contains(place.Tail.Span) ? (place.Head, place.Tail) : (place.Tail, place.Head);
        bag.Add(Template.NestedText, _text.AsSpan(inner.Span.End, Math.Min(2, outer.Span.End - inner.Span.End)), order);
        bag.Add(Template.NestedText, _text.AsSpan(inner.Span.End, outer.Span.End - inner.Span.End), order + 100);
        bag.Add(Template.GapLength, inner.Span.Start == outer.Span.Start ? 1 : 0, inner.Span.End == outer.Span.End ? 1 : 0, order);
        Around(place.HeadFrame, outer.Span.Start, outer.Span.End, order, bag);
    }

    private void Apart(Occurrence place, int order, FeatureBag bag)
    {
        bag.Add(Template.SentencesApart, Math.Min(3, Math.Abs(place.TailFrame.Index - place.HeadFrame.Index)), order);
        Side(place.HeadFrame, place.Head, order, Template.HeadCueBefore, Template.HeadCueAfter, bag);
        Side(place.TailFrame, place.Tail, order, Template.TailCueBefore, Template.TailCueAfter, bag);
        bag.Add(Template.HeadRival, Rivals(place.TailFrame, place.Head), order);
        bag.Add(Template.TailRival, Rivals(place.HeadFrame, place.Tail), order);
        bag.Add(Template.FirstInSentence, place.Head.Order == 0 ? 1 : 0, place.Tail.Order == 0 ? 1 : 0, order);
    }

    private void Side(SentenceFrame frame, Slot slot, int order, Template before, Template after, FeatureBag bag)
    {
        var clause = frame.Clauses[slot.Clause];
        foreach (var hit in frame.Cues)
        {
            if (hit.End <= slot.List.Start && hit.Start >= clause.Start)
            {
                bag.Add(before, (int)hit.Class, order);
                bag.Add(before, hit.Cue, order + 100);
            }
            else if (hit.Start >= slot.List.End && hit.Start < slot.List.End + NearCue)
            {
                bag.Add(after, (int)hit.Class, order);
                bag.Add(after, hit.Cue, order + 100);
            }
        }

        var left = _text.AsSpan(frame.Sentence.Span.Start, slot.List.Start - frame.Sentence.Span.Start);
        var right = _text.AsSpan(slot.List.End, Math.Max(0, frame.Sentence.Span.End - slot.List.End));
        bag.Add(Template.TextBefore, left[Math.Max(0, left.Length - 2)..], ((int)before * 100) + order);
        bag.Add(Template.TextAfter, right[..Math.Min(2, right.Length)], ((int)after * 100) + order);
    }

    // How many others of its type stand in the other end's sentence.
    private int Rivals(SentenceFrame frame, Slot end)
    {
        var rivals = 0;
        foreach (var slot in frame.Slots)
        {
            if (slot.Type == end.Type && slot.Referent != end.Referent)
            {
                rivals++;
            }
        }

        return Math.Min(rivals, 3);
    }

    private static bool StartsClause(SentenceFrame frame, Slot slot) =>
        slot.List.Start - frame.Clauses[slot.Clause].Start <= 1;

    private ReadOnlySpan<char> Suffix(Slot slot, int length)
    {
        var form = slot.Span.Of(_text);
        return form[Math.Max(0, form.Length - length)..];
    }

    private static int Bucket(int value) => value switch
    {
        <= 4 => value,
        <= 6 => 5,
        <= 10 => 6,
        <= 15 => 7,
        <= 25 => 8,
        <= 40 => 9,
        <= 70 => 10,
        _ => 11,
    };
}
