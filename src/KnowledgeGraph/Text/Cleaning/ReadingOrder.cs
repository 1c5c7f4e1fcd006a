namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Puts broken paragraphs together again: over a page break, over the pictures that stand between their halves, and
/// out of columns that came in another order than they read.</summary>
internal sealed class ReadingOrder
{
    // How far, in paragraphs, the other half of a broken one is looked for.
    private const int Reach = 40;

    private readonly string _text;
    private readonly List<SourceLine> _lines;
    private readonly LineShape[] _shapes;
    private readonly List<(int First, int Last)> _stretches;

    public ReadingOrder(string text, List<SourceLine> lines, LineShape[] shapes, List<(int First, int Last)> stretches) =>
        (_text, _lines, _shapes, _stretches) = (text, lines, shapes, stretches);

    /// <summary>For each stretch the one that continues it, or -1.</summary>
    public int[] Continuations()
    {
        var next = new int[_stretches.Count];
        Array.Fill(next, -1);
        List<int>? open = null;
        var label = false;
        for (var i = 0; i + 1 < _stretches.Count; i++)
        {
            label = ContinuesLabel(i, label);
            if (label)
            {
                next[i] = i + 1;
                continue;
            }

            if (!BreaksOff(i))
            {
                continue;
            }

            if (_lines[_stretches[i + 1].First].Gap == 1 && IsBody(i + 1)
                && Fits(i, i + 1))
            {
                next[i] = i + 1;
            }
            else
            {
                (open ??= []).Add(i);
            }
        }

        if (open is not null)
        {
            var taken = new bool[_stretches.Count];
            foreach (var target in next)
            {
                if (target >= 0)
                {
                    taken[target] = true;
                }
            }

            Pair(open, next, taken);
        }

        return next;
    }

    private void Pair(List<int> open, int[] next, bool[] taken)
    {
        // First what the text itself proves: a closing quote without its opening one, a unit without its number.
        foreach (var tail in open)
        {
            for (var distance = 1; distance <= Reach && next[tail] < 0; distance++)
            {
                Try(next, taken, tail, tail + distance, true);
                Try(next, taken, tail, tail - distance, true);
            }
        }

        // Then the next running text behind pictures and their captions.
        foreach (var tail in open)
        {
            var candidate = tail + 1;
            while (candidate < _stretches.Count && candidate - tail <= Reach && IsCaption(candidate))
            {
                candidate++;
            }

            if (next[tail] < 0 && candidate > tail + 1)
            {
                Try(next, taken, tail, candidate, false);
            }
        }

        // Last, where exactly one broken end and one stray beginning are left, they are each other's.
        var tails = open.Where(tail => next[tail] < 0 && tail + 1 < _stretches.Count).ToList();
        var strays = tails.Count == 0
            ? []
            : open.Where(tail => next[tail] >= 0 && next[tail] != tail + 1 && tail + 1 < _stretches.Count)
                .Select(tail => tail + 1)
                .Where(i => !taken[i] && _lines[_stretches[i].First].Gap == 1 && IsBody(i))
                .ToList();
        if (tails.Count == 1 && strays.Count == 1)
        {
            Try(next, taken, tails[0], strays[0], false);
        }
    }

    private void Try(int[] next, bool[] taken, int tail, int head, bool proven)
    {
        if (next[tail] >= 0 || head < 0 || head >= _stretches.Count || head == tail || taken[head]
            || !IsBody(head)
            || !(proven ? Proves(tail, head) : Fits(tail, head)))
        {
            return;
        }

        for (var at = head; at >= 0; at = next[at])
        {
            if (at == tail)
            {
                return;
            }
        }

        (next[tail], taken[head]) = (head, true);
    }

    private bool BreaksOff(int i)
    {
        var (first, last) = _stretches[i];
        if (!LineMarks.BreaksOff(_shapes[last]) || IsCaption(i) || LineMarks.Credits(_lines[last].Of(_text)))
        {
            return false;
        }

        for (var line = first; line <= last; line++)
        {
            if (_shapes[line].Running || (first < last && _shapes[line].EndsSentence))
            {
                return true;
            }
        }

        // A lone line with a comma may be a headline, but not in the midst of a column.
        return _shapes[last].Last is '，' or '、' or '的' or '和' or '与'
            || (_shapes[last].Comma && QuoteIsOpen(TextOf(i)))
            || ((last > first || _lines[first].Gap == 0) && first > 0 && TextOf(i).ContainsAny("，。"));
    }

    // A caption set in a narrow column, a blank line behind every line of it: the first indented, the others not.
    private bool ContinuesLabel(int i, bool within)
    {
        var (first, last) = _stretches[i];
        var (start, end) = _stretches[i + 1];
        return first == last && start == end && _lines[start].Gap == 1 && !_lines[start].Indented
            && (_lines[first].Indented || within)
            && Label(first) && Label(start) && !DoubledPrint.Is(_lines[start].Of(_text));
    }

    private bool Label(int line) => !_shapes[line].EndsSentence && !_shapes[line].Running && !_shapes[line].Comma
        && _shapes[line].Last is not ('：' or ':') && !LineMarks.Credits(_lines[line].Of(_text));

    // Running text, as opposed to headlines, captions, credits and the items of a list.
    private bool IsBody(int i)
    {
        var (first, last) = _stretches[i];
        var line = _lines[first].Of(_text);
        if (LineMarks.StartsItem(line) || LineMarks.Credits(line) || IsCaption(i))
        {
            return false;
        }

        for (var at = first; at <= last; at++)
        {
            if (_shapes[at].Running || _shapes[at].EndsSentence)
            {
                return true;
            }
        }

        return last - first >= 2 || (last > first && TextOf(i).Contains('，'));
    }

    // A single line that stands free on both sides, or names its photographer.
    private bool IsCaption(int i)
    {
        var (first, last) = _stretches[i];
        var line = _lines[first].Of(_text);
        if (last > first || line.Length > 80)
        {
            return false;
        }

        var free = _lines[first].Gap >= 2 && (last + 1 >= _lines.Count ? !_shapes[last].EndsSentence : _lines[last + 1].Gap >= 2);
        return free || LineMarks.EndsAsPhotoCredit(line) || line.StartsWith("图为") || line.StartsWith("图片");
    }

    // Nothing speaks against the two being one: quotation marks agree.
    private bool Fits(int tail, int head)
    {
        var mark = FirstQuote(TextOf(head));
        return mark == '\0' || (QuoteIsOpen(TextOf(tail)) ? mark == '”' : mark == '“');
    }

    // Something speaks for it that a mere neighbour would not have.
    private bool Proves(int tail, int head)
    {
        var end = TextOf(tail);
        var start = TextOf(head);
        if (char.IsAsciiDigit(end[^1]))
        {
            return start[0] is '万' or '亿' or '%' or '％' && Fits(tail, head);
        }

        return QuoteIsOpen(end) ? FirstQuote(start) == '”' && FirstStop(start) < 0 : start[0] is '，' or '、' or '。' or '；' or '）' && Fits(tail, head);
    }

    private ReadOnlySpan<char> TextOf(int i) => _text.AsSpan(_lines[_stretches[i].First].Start.._lines[_stretches[i].Last].End);

    private static bool QuoteIsOpen(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOfAny('“', '”');
        return last >= 0 && text[last] == '“';
    }

    private static char FirstQuote(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny('“', '”');
        return first < 0 ? '\0' : text[first];
    }

    // Where a full stop stands before the first quotation mark, -1 if none does.
    private static int FirstStop(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('“', '”');
        return text[..Math.Max(mark, 0)].IndexOf('。');
    }
}
