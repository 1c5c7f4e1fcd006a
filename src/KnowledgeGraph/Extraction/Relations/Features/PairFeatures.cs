using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Rules;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>Describes each scored pair of an article as a row of numbers: what its places say, who its ends are, and how
/// it stands among its rivals: other tails of the same head, other heads of the same tail, other relations of the pair,
/// its neighbours in an enumeration, and the chains over a third thing (a firm in a park in a city).</summary>
public sealed class PairFeatures
{
    /// <summary>Numbers in a row.</summary>
    public const int Width = 67;

    private const double None = -8;

    /// <summary>Pairs of which no place says more than this are not worth a row: they are taken as unrelated.</summary>
    public const double Hopeless = -5;

    private readonly ArticleView _view;
    private readonly IReadOnlyList<ScoredPair> _scored;
    private readonly RivalTable _rivals;

    /// <param name="view">The article.</param>
    /// <param name="scored">Its scored pairs.</param>
    public PairFeatures(ArticleView view, IReadOnlyList<ScoredPair> scored)
    {
        _view = view;
        _scored = scored;
        _rivals = new RivalTable(scored, view.Linked.Referents.Count);
    }

    /// <summary>Writes the numbers of a scored pair and says whether there are any: the hopeless have none.</summary>
    /// <param name="at">Index of the pair.</param>
    /// <param name="row">Takes <see cref="Width"/> numbers.</param>
    public bool Write(int at, Span<float> row)
    {
        if (_scored[at].Top < Hopeless)
        {
            return false;
        }

        var (view, one, rivals) = (_view, _scored[at], _rivals);
        var numbers = new Numbers(row);
        var (head, tail, place) = (one.Pair.Head, one.Pair.Tail, one.Place);
        var (ofHead, ofTail) = (rivals.OfHead(one.Type, head), rivals.OfTail(one.Type, tail));

        numbers.Put(one.Top);
        var odds = one.LogOdds;
        Span<double> ordered = stackalloc double[odds.Length];
        odds.CopyTo(ordered);
        ordered.Sort(static (left, right) => right.CompareTo(left));
        double sum = 0;
        var likely = 0;
        foreach (var value in ordered)
        {
            sum += value;
            likely += value > 0 ? 1 : 0;
        }

        numbers.Put(ordered.Length > 1 ? ordered[1] : None);
        numbers.Put(sum / ordered.Length);
        numbers.Put(ordered.Length);
        numbers.Put(likely);
        numbers.Put((int)place.Reach);
        numbers.Put(place.Forward ? 1 : 0);
        numbers.Put(place.Second.Span.Start - place.First.Span.End);
        numbers.Put(place.HeadFrame == place.TailFrame ? Math.Abs(place.Head.Clause - place.Tail.Clause) : 9);
        numbers.Put((int)place.Head.Type);
        numbers.Put((int)place.Tail.Type);
        numbers.Put(view.AboutRank[head] < 0 ? 9 : view.AboutRank[head]);
        numbers.Put(view.AboutRank[tail] < 0 ? 9 : view.AboutRank[tail]);
        numbers.Put(view.Rank[head]);
        numbers.Put(view.Rank[tail]);
        numbers.Put(view.Mentions[head]);
        numbers.Put(view.Mentions[tail]);
        numbers.Put(one.Pair.NameInName);
        numbers.Put(one.Pair.Division);
        numbers.Put(RuleBook.Pattern(one.Type, new PlaceReading(view, one.Pair, place)) is null ? 0 : 1);
        numbers.Put(place.Head.ListSize);
        numbers.Put(place.Tail.ListSize);
        numbers.Put(place.SameList ? 1 : 0);
        numbers.Put(place.Head.Naming ? 1 : 0);
        numbers.Put(place.Tail.Naming ? 1 : 0);
        numbers.Put(Math.Min(view.Linked.Mentions[place.Head.Mention].Mention.Score, view.Linked.Mentions[place.Tail.Mention].Mention.Score));
        numbers.Put(place.Head.Nested ? 1 : 0);
        numbers.Put(place.Tail.Nested ? 1 : 0);

        Rivals(view, ofHead, one, ofHead: true, ref numbers);
        Rivals(view, ofTail, one, ofHead: false, ref numbers);

        var sameEnds = None;
        foreach (var other in rivals.OfEnds(head, tail))
        {
            sameEnds = other.Type != one.Type ? Math.Max(sameEnds, other.Top) : sameEnds;
        }

        numbers.Put(sameEnds);
        var turned = None;
        var reverse = None;
        foreach (var other in rivals.OfEnds(tail, head))
        {
            turned = Math.Max(turned, other.Top);
            reverse = other.Type == one.Type ? other.Top : reverse;
        }

        numbers.Put(turned);
        numbers.Put(reverse);
        numbers.Put(Mates(ofHead, one, ofHead: true));
        numbers.Put(Mates(ofTail, one, ofHead: false));
        numbers.Put(Chain(rivals, ofHead, one, ofHead: true));
        numbers.Put(Chain(rivals, ofTail, one, ofHead: false));
        numbers.Put(view.Linked.Referents[head].Name.Length);
        numbers.Put(view.Linked.Referents[tail].Name.Length);
        numbers.Put(Math.Abs(place.HeadFrame.Index - place.TailFrame.Index));
        numbers.Put(place.HeadFrame.Index);
        numbers.Put(view.Frames.Count);
        numbers.Put(view.AreaShare(tail));
        numbers.Put(view.InHeading(head) ? 1 : 0);
        numbers.Put(view.InHeading(tail) ? 1 : 0);
        numbers.Put(Areas(place.HeadFrame, tail));
        numbers.Put(Gap(view, head, tail));
        numbers.Put(view.Linked.Referents.Count);
        for (var t = 0; numbers.Count < Width; t++)
        {
            numbers.Put((int)one.Type == t ? 1 : 0);
        }

        return true;
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

    // The rivals for the head where they are the head's other tails, else for the tail.
    private static void Rivals(ArticleView view, List<ScoredPair> group, ScoredPair one, bool ofHead, ref Numbers numbers)
    {
        double best = None;
        double bestAlike = None;
        int above = 0, likely = 0;
        var type = view.TypeOf(Far(one.Pair, ofHead));
        foreach (var other in group)
        {
            if (ReferenceEquals(other, one))
            {
                continue;
            }

            best = Math.Max(best, other.Top);
            bestAlike = view.TypeOf(Far(other.Pair, ofHead)) == type ? Math.Max(bestAlike, other.Top) : bestAlike;
            above += other.Top > one.Top ? 1 : 0;
            likely += other.Top > 0 ? 1 : 0;
        }

        numbers.Put(best - one.Top);
        numbers.Put(bestAlike - one.Top);
        numbers.Put(above);
        numbers.Put(likely);
    }

    private static double Mates(List<ScoredPair> group, ScoredPair one, bool ofHead)
    {
        var own = Far(one.Place, ofHead);
        if (own.ListNumber < 0)
        {
            return None;
        }

        double sum = 0;
        var count = 0;
        foreach (var other in group)
        {
            var slot = Far(other.Place, ofHead);
            if (!ReferenceEquals(other, one) && slot.ListNumber == own.ListNumber && slot.List == own.List)
            {
                sum += other.Top;
                count++;
            }
        }

        return count == 0 ? None : sum / count;
    }

    // What the head's other tails lie in, or what lies in the tail's other heads, as far as it is this pair's other end.
    private static double Chain(RivalTable rivals, List<ScoredPair> group, ScoredPair one, bool ofHead)
    {
        double best = None;
        foreach (var other in group)
        {
            if (ReferenceEquals(other, one) || other.Top <= best)
            {
                continue;
            }

            var through = ofHead
                ? rivals.Of(RelationType.LocatedIn, other.Pair.Tail, one.Pair.Tail)
                : rivals.Of(RelationType.LocatedIn, one.Pair.Head, other.Pair.Head);
            if (through is not null)
            {
                best = Math.Max(best, Math.Min(other.Top, through.Top));
            }
        }

        return best;
    }

    private static int Far(Pair pair, bool ofHead) => ofHead ? pair.Tail : pair.Head;

    private static Reading.Slot Far(Occurrence place, bool ofHead) => ofHead ? place.Tail : place.Head;

    private ref struct Numbers(Span<float> row)
    {
        private readonly Span<float> _row = row;

        public int Count { get; private set; }

        public void Put(double value) => _row[Count++] = (float)value;
    }
}
