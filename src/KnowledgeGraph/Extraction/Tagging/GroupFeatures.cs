using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What speaks for and against a form of an article being a name of a type: how sure the tagger is, over all its
/// occurrences; what competes with it; its own shape; what stands around it; its neighbours in an enumeration.</summary>
internal sealed class GroupFeatures
{
    // No candidate is longer.
    private const int Reach = 50;

    // How far the nearest likely name may stand.
    private const int Near = 60;

    private readonly TagText _text;
    private readonly string _source;
    private readonly IReadOnlyList<Candidate> _candidates;
    private readonly SpanIndex _starting;
    private readonly SpanIndex _ending;
    private readonly float[] _typeMass = new float[9];
    private uint[] _features = new uint[512];
    private int _count;
    private uint _type;

    public GroupFeatures(TagText text, string source, IReadOnlyList<Candidate> candidates)
    {
        _text = text;
        _source = source;
        _candidates = candidates;
        var starts = new int[candidates.Count];
        var ends = new int[candidates.Count];
        for (var i = 0; i < candidates.Count; i++)
        {
            starts[i] = candidates[i].Span.Start;
            ends[i] = candidates[i].Span.End;
            _typeMass[(int)candidates[i].Type] += candidates[i].Probability;
        }

        _starting = new SpanIndex(source.Length, starts);
        _ending = new SpanIndex(source.Length, ends);
    }

    /// <summary>The features of a group, as hashes; they stand until the next call.</summary>
    public ReadOnlySpan<uint> Of(CandidateGroup group)
    {
        _count = 0;
        _type = (uint)group.Type + 1;
        var best = group.Best;
        var sure = Level(best.Probability);
        Put(0, 0);
        Put(1, sure);
        Belief(group, sure);
        Rivals(best, sure);
        Shape(best.Span, group.Form, sure);
        Surroundings(best.Span, sure);
        Siblings(best, sure);
        Clause(best.Span);
        Neighbours(best);
        for (var i = 1; i < Math.Min(4, group.Members.Count); i++)
        {
            Sides(group.Members[i].Span, 80);
        }

        // Many hashes are finished faster together.
        var features = _features.AsSpan(0, _count);
        Mix.Finish(features);
        return features;
    }

    private static uint Level(float probability) => probability switch
    {
        < 0.02f => 0,
        < 0.04f => 1,
        < 0.08f => 2,
        < 0.15f => 3,
        < 0.25f => 4,
        < 0.35f => 5,
        < 0.45f => 6,
        < 0.55f => 7,
        < 0.65f => 8,
        < 0.75f => 9,
        < 0.85f => 10,
        < 0.92f => 11,
        < 0.97f => 12,
        < 0.99f => 13,
        _ => 14,
    };

    private static uint Size(int count) => count switch { <= 4 => (uint)count, <= 6 => 5, <= 9 => 6, <= 14 => 7, <= 20 => 8, _ => 9 };

    private void Belief(CandidateGroup group, uint sure)
    {
        float sum = 0, refuse = 1;
        foreach (var member in group.Members)
        {
            sum += member.Probability;
            refuse *= 1 - member.Probability;
        }

        var occurrences = 0;
        for (var at = _source.IndexOf(group.Form, StringComparison.Ordinal); at >= 0; at = _source.IndexOf(group.Form, at + group.Form.Length, StringComparison.Ordinal))
        {
            occurrences++;
        }

        var share = sum / Math.Max(1, occurrences);
        Put(2, Level(1 - refuse));
        Put(3, Level(share), Size(occurrences));
        Put(4, sure, Size(occurrences));
        Put(5, Level(share));
        Put(6, Size((int)_typeMass[(int)group.Type]));
        Put(7, Size((int)_typeMass[(int)group.Type]), sure / 3);
    }

    private void Rivals(Candidate best, uint sure)
    {
        float longer = 0, shorter = 0, crossing = 0, same = 0, holder = 0, held = 0;
        uint sameType = 0, holderType = 0, heldType = 0;
        var chain = TaggerChains.Of(best.Type);
        foreach (var i in _starting.Between(Math.Max(0, best.Span.Start - Reach), best.Span.End))
        {
            var other = _candidates[i];
            if (other.Span.End <= best.Span.Start || other == best)
            {
                continue;
            }

            var own = TaggerChains.Of(other.Type) == chain;
            if (other.Span == best.Span)
            {
                Raise(ref same, ref sameType, other);
            }
            else if (other.Span.Contains(best.Span))
            {
                if (own)
                {
                    longer = MathF.Max(longer, other.Probability);
                }
                else
                {
                    Raise(ref holder, ref holderType, other);
                }
            }
            else if (best.Span.Contains(other.Span))
            {
                if (own)
                {
                    shorter = MathF.Max(shorter, other.Probability);
                }
                else
                {
                    Raise(ref held, ref heldType, other);
                }
            }
            else if (own)
            {
                crossing = MathF.Max(crossing, other.Probability);
            }
        }

        Put(10, Level(longer), sure / 3);
        Put(11, Level(shorter), sure / 3);
        Put(12, Level(crossing));
        Put(13, sameType, Level(same) / 3);
        Put(14, holderType, Level(holder) / 3);
        Put(15, heldType, Level(held) / 3);
        Put(16, Level(MathF.Max(longer, MathF.Max(shorter, crossing))), sure);
    }

    private static void Raise(ref float top, ref uint type, Candidate other)
    {
        if (other.Probability > top)
        {
            top = other.Probability;
            type = (uint)other.Type + 1;
        }
    }

    private void Shape(TextSpan span, string form, uint sure)
    {
        Put(20, Size(form.Length));
        Put(21, Size(form.Length), sure / 3);
        Put(22, _text.Characters[span.End - 1]);
        Put(23, Mix.Of(_text.Characters.AsSpan(Math.Max(span.Start, span.End - 2), Math.Min(2, span.Length))));
        Put(24, Mix.Of(_text.Characters.AsSpan(Math.Max(span.Start, span.End - 3), Math.Min(3, span.Length))));
        Put(25, _text.Characters[span.Start]);
        Put(26, Mix.Of(_text.Characters.AsSpan(span.Start, Math.Min(2, span.Length))));
        Put(27, Mix.Of(_text.Characters.AsSpan(span.Start, span.Length)));
        int first = _text.WordAt[span.Start], last = _text.WordAt[span.End - 1];
        var cut = (_text.Words[first].Start < span.Start ? 1u : 0) | (_text.Words[last].End > span.End ? 2u : 0);
        Put(28, cut);
        Put(29, Size(last - first + 1), cut);
        Put(30, Tag(first), Tag(last));
        Put(31, _text.WordHash[last]);
        Put(32, _text.WordHash[first]);
        Put(33, _text.WordCluster[last] & 0xFFFF);
        Put(34, _text.WordCluster[first] & 0xFFFF);
        Put(35, _text.WordCluster[last] >> 16, _text.WordCluster[first] >> 16);
        uint marks = 0;
        var balance = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            var klass = _text.Classes[i];
            marks |= klass switch
            {
                CharacterClass.Digit => 1u,
                CharacterClass.Latin => 2u,
                CharacterClass.Open or CharacterClass.Close => 4u,
                CharacterClass.Comma or CharacterClass.Stop => 8u,
                CharacterClass.Dash => 16u,
                _ => _text.Characters[i] switch { '、' => 32u, '的' => 64u, '和' or '及' or '与' => 128u, _ => 0 },
            };
            balance += klass == CharacterClass.Open ? 1 : klass == CharacterClass.Close ? -1 : 0;
        }

        Put(36, marks, (uint)(balance + 8));
        Put(37, (uint)(balance + 8));
        for (var w = first; w <= last; w++)
        {
            Put(38, Tag(w));
            Put(39, _text.WordHash[w]);
        }

        for (var list = 0; list < 21; list++)
        {
            int head = Mark(span.Start, list), tail = Mark(span.End - 1, list);
            if (head is 1 or 4 && tail is 3 or 4 && Runs(span, list))
            {
                Put(40, (uint)list);
                Put(41, (uint)list, sure / 3);
            }
            else if (tail is 3 or 4)
            {
                Put(42, (uint)list);
            }
        }
    }

    private void Surroundings(TextSpan span, uint sure)
    {
        Sides(span, 50);
        var before = span.Start > 0 ? (_text.Surroundings[span.Start] >> 8) & 0xFF : 0;
        Put(60, before);
        Put(61, before >> 4);
        Put(62, before >> 4, sure / 3);
        var quote = (_text.Surroundings[span.Start] >> 16) & 0xFF;
        Put(63, quote is 0 or 32 or 64 ? 0u : quote < 32 ? 1u : quote < 64 ? 2u : 3u, Class(span.Start - 1), Class(span.End));
        Put(64, Class(span.Start - 1), Class(span.End));
        Put(65, span.Start < 40 ? 1u : 0u, span.Start > _text.Length - 60 ? 1u : 0u);
    }

    private void Sides(TextSpan span, uint template)
    {
        uint a2 = At(span.Start - 2), a1 = At(span.Start - 1), b1 = At(span.End), b2 = At(span.End + 1);
        Put(template, a1);
        Put(template + 1, a2, a1);
        Put(template + 2, b1);
        Put(template + 3, b1, b2);
        int before = span.Start > 0 ? _text.WordAt[span.Start - 1] : -1, after = span.End < _text.Length ? _text.WordAt[span.End] : -1;
        Put(template + 4, before < 0 ? 0 : _text.WordHash[before]);
        Put(template + 5, after < 0 ? 0 : _text.WordHash[after]);
        Put(template + 6, before < 0 ? 0 : Tag(before), after < 0 ? 0 : Tag(after));
        Put(template + 7, before < 0 ? 0 : _text.WordCluster[before] & 0xFFFF);
        Put(template + 8, after < 0 ? 0 : _text.WordCluster[after] & 0xFFFF);
    }

    private void Siblings(Candidate best, uint sure)
    {
        float left = 0, right = 0;
        var span = best.Span;
        if (span.Start > 1 && _text.Classes[span.Start - 1] == CharacterClass.Listing)
        {
            left = Top(_ending.At(span.Start - 1), best.Type);
        }

        if (span.End < _text.Length - 1 && _text.Classes[span.End] == CharacterClass.Listing)
        {
            right = Top(_starting.At(span.End + 1), best.Type);
        }

        Put(70, Level(MathF.Max(left, right)), sure / 3);
        Put(71, Level(left) / 3, Level(right) / 3);
        Put(72, Class(span.Start - 1) == CharacterClass.Listing ? 1u : 0u, Class(span.End) == CharacterClass.Listing ? 1u : 0u, At(span.End) == '等' ? 1u : 0u);
    }

    private float Top(ReadOnlySpan<int> candidates, EntityType type)
    {
        var top = 0f;
        foreach (var i in candidates)
        {
            top = _candidates[i].Type == type ? MathF.Max(top, _candidates[i].Probability) : top;
        }

        return top;
    }

    // The words of the sentence on both sides, the nearest verbs, the words that close the enumeration it stands in.
    private void Clause(TextSpan span)
    {
        int first = _text.WordAt[span.Start], last = _text.WordAt[span.End - 1];
        var verb = 0u;
        for (int w = first - 1, steps = 0; w >= 0 && steps < 12 && Of(w) != CharacterClass.Stop; w--, steps++)
        {
            if (steps < 7)
            {
                Put(110, _text.WordHash[w]);
                Put(111, _text.WordCluster[w] & 0xFFFF);
            }

            if (verb == 0 && IsVerb(w))
            {
                verb = _text.WordHash[w];
                Put(112, verb);
                Put(113, _text.WordCluster[w] & 0xFFFF);
            }
        }

        verb = 0;
        for (int w = last + 1, steps = 0; w < _text.Words.Count && steps < 12 && Of(w) != CharacterClass.Stop; w++, steps++)
        {
            if (steps < 5)
            {
                Put(114, _text.WordHash[w]);
                Put(115, _text.WordCluster[w] & 0xFFFF);
            }

            if (verb == 0 && IsVerb(w))
            {
                verb = _text.WordHash[w];
                Put(116, verb);
            }
        }

        // Over the enumeration's other members to what they are called together.
        var at = last + 1;
        var members = 0;
        for (var steps = 0; at < _text.Words.Count && steps < 40; at++, steps++)
        {
            var klass = Of(at);
            if (klass is CharacterClass.Stop or CharacterClass.Comma)
            {
                break;
            }

            if (klass == CharacterClass.Listing)
            {
                members++;
            }
            else if (_text.Characters[_text.Words[at].Start] == '等' && _text.Words[at].Length == 1)
            {
                for (var w = at + 1; w < Math.Min(_text.Words.Count, at + 4); w++)
                {
                    Put(117, _text.WordHash[w]);
                    Put(118, _text.WordCluster[w] & 0xFFFF);
                }

                break;
            }
        }

        Put(119, Size(members));
        if (at > 0 && members > 0)
        {
            Put(120, _text.WordHash[at - 1]);
        }

        var start = first;
        while (start > 0 && Of(start - 1) is not (CharacterClass.Stop or CharacterClass.Comma))
        {
            start--;
        }

        Put(121, _text.WordHash[start]);
        Put(122, Size(first - start));
    }

    // The nearest likely names around it.
    private void Neighbours(Candidate best)
    {
        uint before = 0, after = 0;
        int left = int.MaxValue, right = int.MaxValue;
        foreach (var i in _starting.Between(Math.Max(0, best.Span.Start - Near - Reach), Math.Min(_text.Length, best.Span.End + Near)))
        {
            var other = _candidates[i];
            if (other.Probability < 0.5f || other.Span.Overlaps(best.Span))
            {
                continue;
            }

            if (other.Span.End <= best.Span.Start && best.Span.Start - other.Span.End < Math.Min(left, Near))
            {
                left = best.Span.Start - other.Span.End;
                before = (uint)other.Type + 1;
            }
            else if (other.Span.Start >= best.Span.End && other.Span.Start - best.Span.End < Math.Min(right, Near))
            {
                right = other.Span.Start - best.Span.End;
                after = (uint)other.Type + 1;
            }
        }

        Put(123, before, Size(Math.Min(left, 20)));
        Put(124, after, Size(Math.Min(right, 20)));
        Put(125, before, after);
    }

    private byte Of(int word) => _text.Classes[_text.Words[word].Start];

    private bool IsVerb(int word) => _text.WordIsVerb[word];

    private bool Runs(TextSpan span, int list)
    {
        for (var i = span.Start + 1; i < span.End; i++)
        {
            if (Mark(i, list) is not (2 or 3) || (Mark(i, list) == 3 && i != span.End - 1))
            {
                return false;
            }
        }

        return true;
    }

    private int Mark(int position, int list) => (int)(_text.ListMarks[position] >> (3 * list)) & 7;

    private uint At(int i) => (uint)i < (uint)_text.Length ? _text.Characters[i] : 1u;

    private uint Class(int i) => (uint)i < (uint)_text.Length ? _text.Classes[i] : 15u;

    private uint Tag(int word) => _text.Words[word].Tag;

    private void Put(uint template, uint first, uint second = 0, uint third = 0)
    {
        var hash = Mix.Add(Mix.Add(Mix.Add(Mix.Add(0x7F4A7C15u, template), first), second), third);
        if (_features.Length < _count + 2)
        {
            Array.Resize(ref _features, 2 * _features.Length);
        }

        _features[_count++] = Mix.Add(hash, _type);
        if (template is >= 20 and < 90)
        {
            _features[_count++] = Mix.Add(hash, 99);
        }
    }
}
