using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Rules;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>Describes each scored pair of an article as a row of numbers: what its places say, who its ends are, and how
/// it stands among its rivals: other tails of the same head, other heads of the same tail, other relations of the pair,
/// its neighbours in an enumeration, and the chains over a third thing (a firm in a park in a city).</summary>
public static class PairFeatures
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = 67;

    private const double None = -8;

    /// <summary>Pairs of which no place says more than this are not worth a row: they are taken as unrelated.</summary>
    public const double Hopeless = -5;

    /// <summary>One row for each scored pair; an empty one for the hopeless.</summary>
    public static float[][] Rows(ArticleView view, IReadOnlyList<ScoredPair> scored)
    {
        var byHead = new Dictionary<(RelationType, int), List<ScoredPair>>();
        var byTail = new Dictionary<(RelationType, int), List<ScoredPair>>();
        var byEnds = new Dictionary<(int, int), List<ScoredPair>>();
        var exact = new Dictionary<(RelationType, int, int), ScoredPair>();
        foreach (var one in scored)
        {
            Put(byHead, (one.Type, one.Pair.Head), one);
            Put(byTail, (one.Type, one.Pair.Tail), one);
            Put(byEnds, (one.Pair.Head, one.Pair.Tail), one);
            exact[(one.Type, one.Pair.Head, one.Pair.Tail)] = one;
        }

        var rows = new float[scored.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = scored[i].Top < Hopeless ? [] : Row(view, scored[i], byHead, byTail, byEnds, exact);
        }

        return rows;
    }

    private static float[] Row(
        ArticleView view,
        ScoredPair one,
        Dictionary<(RelationType, int), List<ScoredPair>> byHead,
        Dictionary<(RelationType, int), List<ScoredPair>> byTail,
        Dictionary<(int, int), List<ScoredPair>> byEnds,
        Dictionary<(RelationType, int, int), ScoredPair> exact)
    {
        var row = new float[Width];
        var n = 0;
        var (head, tail, place) = (one.Pair.Head, one.Pair.Tail, one.Place);
        void Put(double value) => row[n++] = (float)value;

        Put(one.Top);
        var ordered = one.LogOdds.OrderDescending().ToArray();
        Put(ordered.Length > 1 ? ordered[1] : None);
        Put(ordered.Average());
        Put(ordered.Length);
        Put(ordered.Count(odds => odds > 0));
        Put((int)place.Reach);
        Put(place.Forward ? 1 : 0);
        Put(place.Second.Span.Start - place.First.Span.End);
        Put(place.HeadFrame == place.TailFrame ? Math.Abs(place.Head.Clause - place.Tail.Clause) : 9);
        Put((int)place.Head.Type);
        Put((int)place.Tail.Type);
        Put(view.AboutRank[head] < 0 ? 9 : view.AboutRank[head]);
        Put(view.AboutRank[tail] < 0 ? 9 : view.AboutRank[tail]);
        Put(view.Rank[head]);
        Put(view.Rank[tail]);
        Put(view.Mentions[head]);
        Put(view.Mentions[tail]);
        Put(one.Pair.NameInName);
        Put(one.Pair.Division);
        Put(RuleBook.Pattern(one.Type, new PlaceReading(view, one.Pair, place)) is null ? 0 : 1);
        Put(place.Head.ListSize);
        Put(place.Tail.ListSize);
        Put(place.SameList ? 1 : 0);
        Put(place.Head.Naming ? 1 : 0);
        Put(place.Tail.Naming ? 1 : 0);
        Put(Math.Min(view.Linked.Mentions[place.Head.Mention].Mention.Score, view.Linked.Mentions[place.Tail.Mention].Mention.Score));
        Put(place.Head.Nested ? 1 : 0);
        Put(place.Tail.Nested ? 1 : 0);

        Rivals(byHead[(one.Type, head)], one, other => view.TypeOf(other.Pair.Tail) == view.TypeOf(tail), Put);
        Rivals(byTail[(one.Type, tail)], one, other => view.TypeOf(other.Pair.Head) == view.TypeOf(head), Put);

        var sameEnds = None;
        foreach (var other in byEnds[(head, tail)])
        {
            sameEnds = other.Type != one.Type ? Math.Max(sameEnds, other.Top) : sameEnds;
        }

        Put(sameEnds);
        var turned = None;
        if (byEnds.TryGetValue((tail, head), out var back))
        {
            foreach (var other in back)
            {
                turned = Math.Max(turned, other.Top);
            }
        }

        Put(turned);
        Put(exact.TryGetValue((one.Type, tail, head), out var reverse) ? reverse.Top : None);
        Put(Mates(byHead[(one.Type, head)], one, other => other.Place.Tail, one.Place.Tail));
        Put(Mates(byTail[(one.Type, tail)], one, other => other.Place.Head, one.Place.Head));
        Put(Chain(byHead[(one.Type, head)], one, other => exact.GetValueOrDefault((RelationType.LocatedIn, other.Pair.Tail, tail))));
        Put(Chain(byTail[(one.Type, tail)], one, other => exact.GetValueOrDefault((RelationType.LocatedIn, head, other.Pair.Head))));
        Put(view.Linked.Referents[head].Name.Length);
        Put(view.Linked.Referents[tail].Name.Length);
        Put(Math.Abs(place.HeadFrame.Index - place.TailFrame.Index));
        Put(place.HeadFrame.Index);
        Put(view.Frames.Count);
        Put(view.AreaShare(tail));
        Put(view.InHeading(head) ? 1 : 0);
        Put(view.InHeading(tail) ? 1 : 0);
        Put(Areas(place.HeadFrame, tail));
        Put(Gap(view, head, tail));
        Put(view.Linked.Referents.Count);
        for (var t = 0; n < Width; t++)
        {
            Put((int)one.Type == t ? 1 : 0);
        }

        return row;
    }

    // How many other zones and places the head's sentence names.
    private static int Areas(Reading.SentenceFrame frame, int tail)
    {
        var areas = 0;
        foreach (var slot in frame.Slots)
        {
            areas += slot.Type is EntityType.Zone or EntityType.Place && slot.Referent != tail && !slot.Nested ? 1 : 0;
        }

        return areas;
    }

    // Sentences from the head's first mention back to the last mention of the tail, or on to the next where there is none.
    private static int Gap(ArticleView view, int head, int tail)
    {
        var at = view.Places[head][0].Frame.Index;
        var gap = 99;
        foreach (var (frame, _) in view.Places[tail])
        {
            if (frame.Index > at && gap < 99)
            {
                break;
            }

            gap = Math.Abs(at - frame.Index);
        }

        return gap;
    }

    private static void Rivals(List<ScoredPair> group, ScoredPair one, Func<ScoredPair, bool> alike, Action<double> put)
    {
        double best = None;
        double bestAlike = None;
        int above = 0, likely = 0;
        foreach (var other in group)
        {
            if (ReferenceEquals(other, one))
            {
                continue;
            }

            best = Math.Max(best, other.Top);
            bestAlike = alike(other) ? Math.Max(bestAlike, other.Top) : bestAlike;
            above += other.Top > one.Top ? 1 : 0;
            likely += other.Top > 0 ? 1 : 0;
        }

        put(best - one.Top);
        put(bestAlike - one.Top);
        put(above);
        put(likely);
    }

    private static double Mates(List<ScoredPair> group, ScoredPair one, Func<ScoredPair, Reading.Slot> end, Reading.Slot own)
    {
        if (own.ListNumber < 0)
        {
            return None;
        }

        double sum = 0;
        var count = 0;
        foreach (var other in group)
        {
            var slot = end(other);
            if (!ReferenceEquals(other, one) && slot.ListNumber == own.ListNumber && slot.List == own.List)
            {
                sum += other.Top;
                count++;
            }
        }

        return count == 0 ? None : sum / count;
    }

    private static double Chain(List<ScoredPair> group, ScoredPair one, Func<ScoredPair, ScoredPair?> link)
    {
        double best = None;
        foreach (var other in group)
        {
            if (!ReferenceEquals(other, one) && link(other) is { } through)
            {
                best = Math.Max(best, Math.Min(other.Top, through.Top));
            }
        }

        return best;
    }

    private static void Put<TKey>(Dictionary<TKey, List<ScoredPair>> index, TKey key, ScoredPair one)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        list.Add(one);
    }
}
