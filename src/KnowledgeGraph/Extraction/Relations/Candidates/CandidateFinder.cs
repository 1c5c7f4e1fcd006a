using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>Collects the pairs of referents that may be related: those that meet in a sentence, in neighbouring sentences,
/// within a name, and those that the subject of the article may hold together. The number of pairs a sentence gives is
/// bounded, so that the work grows with the length of the text.</summary>
public static class CandidateFinder
{
    /// <summary>Farthest apart, counted in mentions, that two ends in one sentence are looked at.</summary>
    private const int Window = 24;

    /// <summary>Most places kept of one pair.</summary>
    private const int MostPlaces = 6;

    /// <summary>Most mentions of a sentence that are joined with those of its neighbour.</summary>
    private const int NeighbourSlots = 10;

    /// <summary>The pairs of an article, by head, then tail.</summary>
    public static List<Pair> Find(ArticleView view)
    {
        var pairs = new PairTable(view.Linked);
        foreach (var frame in view.Frames)
        {
            Within(frame, pairs);
        }

        for (var i = 1; i < view.Frames.Count; i++)
        {
            for (var back = 1; back <= 2 && i - back >= 0; back++)
            {
                Across(view.Frames[i - back], view.Frames[i], pairs);
            }
        }

        Subject(view, pairs);
        var found = pairs.InOrder();
        foreach (var pair in found)
        {
            pair.Occurrences.Sort(ByNearness);
            if (pair.Occurrences.Count > MostPlaces)
            {
                pair.Occurrences.RemoveRange(MostPlaces, pair.Occurrences.Count - MostPlaces);
            }
        }

        return found;
    }

    private static void Within(SentenceFrame frame, PairTable pairs)
    {
        var slots = frame.Slots;
        for (var i = 0; i < slots.Count; i++)
        {
            for (var j = i + 1; j < slots.Count && j <= i + Window; j++)
            {
                var reach = slots[i].Span.Contains(slots[j].Span) ? Reach.Nested : Reach.Sentence;
                Add(reach, frame, slots[i], frame, slots[j], pairs);
                Add(reach, frame, slots[j], frame, slots[i], pairs);
            }
        }
    }

    private static void Across(SentenceFrame before, SentenceFrame after, PairTable pairs)
    {
        if (before.Sentence.Piece != after.Sentence.Piece || before.Sentence.Kind == SentenceKind.Furniture)
        {
            return;
        }

        Slot[] seconds = [.. after.Slots.Where(slot => !slot.Nested).Take(NeighbourSlots)];
        foreach (var first in before.Slots.Where(slot => !slot.Nested).Take(NeighbourSlots))
        {
            foreach (var second in seconds)
            {
                if (!Meet(pairs, first.Referent, second.Referent))
                {
                    Add(Reach.Neighbour, before, first, after, second, pairs);
                    Add(Reach.Neighbour, after, second, before, first, pairs);
                }
            }
        }
    }

    // What the article is about, or names most, may hold what stands far from it.
    private static void Subject(ArticleView view, PairTable pairs)
    {
        var count = view.Linked.Referents.Count;
        for (var subject = 0; subject < count; subject++)
        {
            var type = view.TypeOf(subject);
            var area = type is EntityType.Zone or EntityType.Place;
            if (view.Places[subject].Count == 0 ||
                !(view.AboutRank[subject] >= 0 || (area && view.Rank[subject] < 2)) ||
                !(area || type is EntityType.Company or EntityType.Organization or EntityType.Project))
            {
                continue;
            }

            for (var other = 0; other < count; other++)
            {
                if (other != subject && view.Places[other].Count > 0 &&
                    pairs.Of(subject, other) is null && pairs.Of(other, subject) is null)
                {
                    var (otherFrame, otherSlot) = view.Places[other][0];
                    var (frame, slot) = Nearest(view.Places[subject], otherSlot.Span.Start);
                    Add(Reach.Article, frame, slot, otherFrame, otherSlot, pairs);
                    Add(Reach.Article, otherFrame, otherSlot, frame, slot, pairs);
                }
            }
        }
    }

    private static (SentenceFrame Frame, Slot Slot) Nearest(List<(SentenceFrame Frame, Slot Slot)> places, int position)
    {
        var best = places[0];
        foreach (var place in places)
        {
            if (Math.Abs(place.Slot.Span.Start - position) < Math.Abs(best.Slot.Span.Start - position))
            {
                best = place;
            }
        }

        return best;
    }

    private static bool Meet(PairTable pairs, int one, int other) =>
        (pairs.Of(one, other) ?? pairs.Of(other, one)) is { } pair &&
        pair.Occurrences[0].Reach is Reach.Sentence or Reach.Nested;

    private static void Add(
        Reach reach,
        SentenceFrame headFrame,
        Slot head,
        SentenceFrame tailFrame,
        Slot tail,
        PairTable pairs)
    {
        if (head.Referent == tail.Referent)
        {
            return;
        }

        var types = RelationTypes.Between(head.Type, tail.Type);
        if (types.Count > 0)
        {
            pairs.Make(head.Referent, tail.Referent, types).Occurrences.Add(new Occurrence(reach, headFrame, head, tailFrame, tail));
        }
    }

    private static int ByNearness(Occurrence left, Occurrence right)
    {
        var order = left.Reach.CompareTo(right.Reach);
        if (order == 0)
        {
            order = Distance(left).CompareTo(Distance(right));
        }

        return order != 0 ? order : left.Head.Span.CompareTo(right.Head.Span) is var by && by != 0
            ? by
            : left.Tail.Span.CompareTo(right.Tail.Span);
    }

    private static int Distance(Occurrence place) => place.Second.Span.Start - place.First.Span.End;
}
