using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What the trees of the judge look at: numbers about a form, its occurrences, its rivals and its like in the article,
/// with what the first judge said of each of them.</summary>
internal sealed class FormNumbers
{
    /// <summary>How many numbers.</summary>
    public const int Width = 64;

    // No candidate is longer.
    private const int Reach = 50;

    // How many likely forms of its type a form is held against.
    private const int MostLikes = 200;

    private readonly TagText _text;
    private readonly string _source;
    private readonly IReadOnlyList<CandidateGroup> _groups;
    private readonly IReadOnlyList<float> _scores;
    private readonly List<(Candidate Candidate, int Group)> _members = [];
    private readonly SpanIndex _starting;
    private readonly SpanIndex _ending;
    private readonly float[] _mass = new float[9];
    private readonly int[] _believed = new int[9];
    private readonly int[][] _likely;

    public FormNumbers(TagText text, string source, IReadOnlyList<CandidateGroup> groups, IReadOnlyList<float> scores)
    {
        _text = text;
        _source = source;
        _groups = groups;
        _scores = scores;
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var member in groups[i].Members)
            {
                _members.Add((member, i));
                _mass[(int)member.Type] += member.Probability;
            }

            if (scores[i] >= 0.4f)
            {
                _believed[(int)groups[i].Type]++;
            }
        }

        var starts = new int[_members.Count];
        var ends = new int[_members.Count];
        for (var i = 0; i < _members.Count; i++)
        {
            (starts[i], ends[i]) = (_members[i].Candidate.Span.Start, _members[i].Candidate.Span.End);
        }

        _starting = new SpanIndex(source.Length, starts);
        _ending = new SpanIndex(source.Length, ends);
        _likely = [.. Enumerable.Range(0, 9).Select(type => Enumerable.Range(0, groups.Count)
            .Where(i => (int)groups[i].Type == type && scores[i] >= 0.05f)
            .OrderByDescending(i => scores[i]).ThenBy(i => i).Take(MostLikes).ToArray())];
    }

    /// <summary>Writes the numbers of a form.</summary>
    /// <param name="at">Index of the form.</param>
    /// <param name="row">Takes <see cref="Width"/> numbers.</param>
    public void Write(int at, Span<float> row)
    {
        var numbers = new Numbers(row);
        var group = _groups[at];
        var best = group.Best;
        var span = best.Span;
        numbers.Put((int)group.Type);
        numbers.Put(Logit(_scores[at]));
        numbers.Put(Logit(best.Probability));
        float refuse = 1, sum = 0, opening = 0, closing = 0;
        foreach (var member in group.Members)
        {
            refuse *= 1 - member.Probability;
            sum += member.Probability;
            opening = MathF.Max(opening, member.Opening);
            closing = MathF.Max(closing, member.Closing);
        }

        var occurrences = 0;
        for (var from = _source.IndexOf(group.Form, StringComparison.Ordinal); from >= 0; from = _source.IndexOf(group.Form, from + group.Form.Length, StringComparison.Ordinal))
        {
            occurrences++;
        }

        numbers.Put(Logit(1 - refuse));
        numbers.Put(sum / Math.Max(1, occurrences));
        numbers.Put(group.Members.Count);
        numbers.Put(occurrences);
        numbers.Put(Logit(best.Opening));
        numbers.Put(Logit(best.Closing));
        numbers.Put(Logit(opening));
        numbers.Put(Logit(closing));
        Rivals(at, best, ref numbers);
        Likes(at, group, ref numbers);
        int first = _text.WordAt[span.Start], last = _text.WordAt[span.End - 1];
        numbers.Put(span.Length);
        numbers.Put(last - first + 1);
        numbers.Put((_text.Words[first].Start < span.Start ? 1 : 0) + (_text.Words[last].End > span.End ? 2 : 0));
        numbers.Put(_mass[(int)group.Type]);
        numbers.Put(_believed[(int)group.Type]);
        numbers.Put(_text.Length);
        numbers.Put(span.Start / (float)_text.Length);
        Marks(span, ref numbers);
        numbers.Put(Class(span.Start - 1));
        numbers.Put(Class(span.End));
        numbers.Put((_text.Surroundings[span.Start] >> 12) & 0xF);
        numbers.Put((_text.Surroundings[span.End - 1] >> 4) & 0xF);
        numbers.Put((_text.Surroundings[span.Start] >> 16) & 0xFF);
    }

    private static float Logit(float p) => MathF.Log((p + 1e-4f) / (1 - p + 1e-4f));

    private void Rivals(int at, Candidate best, ref Numbers numbers)
    {
        float longer = 0, shorter = 0, crossing = 0, same = 0, holder = 0, held = 0, top = 0, topHolder = 0, topHeld = 0, topSame = 0;
        int kind = 0, holderType = -1, heldType = -1, sameType = -1;
        var chain = TaggerChains.Of(best.Type);
        foreach (var i in _starting.Between(Math.Max(0, best.Span.Start - Reach), best.Span.End))
        {
            var (other, group) = _members[i];
            if (group == at || !other.Span.Overlaps(best.Span))
            {
                continue;
            }

            var score = _scores[group];
            var own = TaggerChains.Of(other.Type) == chain;
            if (other.Span == best.Span)
            {
                same = MathF.Max(same, other.Probability);
                Raise(ref topSame, ref sameType, score, (int)other.Type);
            }
            else if (other.Span.Contains(best.Span))
            {
                if (own)
                {
                    longer = MathF.Max(longer, other.Probability);
                    Raise(ref top, ref kind, score, 1);
                }
                else
                {
                    holder = MathF.Max(holder, other.Probability);
                    Raise(ref topHolder, ref holderType, score, (int)other.Type);
                }
            }
            else if (best.Span.Contains(other.Span))
            {
                if (own)
                {
                    shorter = MathF.Max(shorter, other.Probability);
                    Raise(ref top, ref kind, score, 2);
                }
                else
                {
                    held = MathF.Max(held, other.Probability);
                    Raise(ref topHeld, ref heldType, score, (int)other.Type);
                }
            }
            else
            {
                crossing = MathF.Max(crossing, other.Probability);
                Raise(ref top, ref kind, score, 3);
            }
        }

        numbers.Put(longer);
        numbers.Put(shorter);
        numbers.Put(crossing);
        numbers.Put(same);
        numbers.Put(holder);
        numbers.Put(held);
        numbers.Put(Logit(top));
        numbers.Put(Logit(_scores[at]) - Logit(top));
        numbers.Put(kind);
        numbers.Put(topSame);
        numbers.Put(sameType);
        numbers.Put(topHolder);
        numbers.Put(holderType);
        numbers.Put(topHeld);
        numbers.Put(heldType);
        numbers.Put(Logit(_scores[at]) - Logit(topSame));
    }

    private static void Raise(ref float top, ref int kind, float score, int of)
    {
        if (score > top)
        {
            top = score;
            kind = of;
        }
    }

    // What stands beside it in an enumeration, and what of its type elsewhere holds it or is held by it.
    private void Likes(int at, CandidateGroup group, ref Numbers numbers)
    {
        float left = 0, right = 0, held = 0, holds = 0, ends = 0;
        foreach (var member in group.Members)
        {
            var span = member.Span;
            if (span.Start > 1 && _text.Classes[span.Start - 1] == CharacterClass.Listing)
            {
                foreach (var neighbour in _ending.At(span.Start - 1))
                {
                    var (other, i) = _members[neighbour];
                    left = other.Type == group.Type ? MathF.Max(left, _scores[i]) : left;
                }
            }

            if (span.End < _text.Length - 1 && _text.Classes[span.End] == CharacterClass.Listing)
            {
                foreach (var neighbour in _starting.At(span.End + 1))
                {
                    var (other, i) = _members[neighbour];
                    right = other.Type == group.Type ? MathF.Max(right, _scores[i]) : right;
                }
            }
        }

        foreach (var i in _likely[(int)group.Type])
        {
            var other = _groups[i];
            if (i == at || other.Best.Span.Overlaps(group.Best.Span))
            {
                continue;
            }

            if (other.Form.Length > group.Form.Length && other.Form.Contains(group.Form, StringComparison.Ordinal))
            {
                held = MathF.Max(held, _scores[i]);
                if (other.Form.EndsWith(group.Form, StringComparison.Ordinal))
                {
                    ends = MathF.Max(ends, _scores[i]);
                }
            }
            else if (group.Form.Contains(other.Form, StringComparison.Ordinal))
            {
                holds = MathF.Max(holds, _scores[i]);
            }
        }

        numbers.Put(left);
        numbers.Put(right);
        numbers.Put(held);
        numbers.Put(ends);
        numbers.Put(holds);
        numbers.Put(_text.Classes[group.Best.Span.Start] == CharacterClass.Listing ? 1 : 0);
    }

    private void Marks(TextSpan span, ref Numbers numbers)
    {
        for (var list = 0; list < 12; list++)
        {
            numbers.Put(Exact(span, list));
        }

        int digits = 0, latin = 0, open = 0, listing = 0, of = 0, and = 0, comma = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            switch (_text.Classes[i])
            {
                case CharacterClass.Digit: digits++; break;
                case CharacterClass.Latin: latin++; break;
                case CharacterClass.Open: open++; break;
                case CharacterClass.Close: open--; break;
                case CharacterClass.Listing: listing++; break;
                case CharacterClass.Comma or CharacterClass.Stop: comma++; break;
                default:
                    of += _text.Characters[i] == '的' ? 1 : 0;
                    and += _text.Characters[i] is '和' or '与' or '及' ? 1 : 0;
                    break;
            }
        }

        numbers.Put(digits);
        numbers.Put(latin);
        numbers.Put(open);
        numbers.Put(listing);
        numbers.Put(of);
        numbers.Put(and);
        numbers.Put(comma);
    }

    private float Exact(TextSpan span, int list)
    {
        int head = Mark(span.Start, list), tail = Mark(span.End - 1, list);
        if (tail is not (3 or 4))
        {
            return tail == 0 ? 0 : 0.25f;
        }

        return head is 1 or 4 ? 1 : 0.5f;
    }

    private int Mark(int position, int list) => (int)(_text.ListMarks[position] >> (3 * list)) & 7;

    private float Class(int i) => (uint)i < (uint)_text.Length ? _text.Classes[i] : 15;

    private ref struct Numbers(Span<float> row)
    {
        private readonly Span<float> _row = row;
        private int _count;

        public void Put(float value) => _row[_count++] = value;
    }
}
