using System.Buffers;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Cuts a paragraph into sentences.</summary>
/// <remarks>
/// A sentence ends with 。！？ or ……, closing marks behind it included. It does not end inside a quotation or bracket that is
/// closed within the paragraph, nor between a quotation and the words that say who spoke (“…。”某某说。), nor at the
/// semicolons of a list.
/// </remarks>
internal static class SentenceSplitter
{
    // A quotation longer than this is cut at its own full stops: nobody reads it as one sentence.
    private const int LongestQuote = 600;

    // Marks opened more often than this without one closed are no quotation.
    private const int DeepestQuote = 3;

    // Within how many characters behind a quotation the word of speaking must stand, and the sentence must end.
    private const int SpeakerReach = 32;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。！？…!?“”（）()");

    private static readonly string[] Speaking =
        ["说", "表示", "介绍", "告诉", "坦言", "称", "认为", "指出", "强调", "感慨", "感叹", "回忆", "解释", "笑道", "问道", "道出"];

    /// <summary>The sentences of <paramref name="paragraph"/> in order, outer blanks left out.</summary>
    public static void Split(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        var (start, at) = (paragraph.Start, paragraph.Start);
        while (at < paragraph.End)
        {
            var step = text.AsSpan(at, paragraph.End - at).IndexOfAny(Marks);
            if (step < 0)
            {
                break;
            }

            at += step;
            if (text[at] is '“' or '（' or '(')
            {
                at = Close(text, at, paragraph.End);
                var closing = text[at - 1];
                if (closing != '”' || at - 2 < start || !IsStop(text[at - 2]) || SpeakerFollows(text, at, paragraph.End))
                {
                    continue;
                }
            }
            else if (text[at] is '”' or '）' or ')' || !Stops(text, at, paragraph))
            {
                at++;
                continue;
            }

            at = SkipEnd(text, at, paragraph.End);
            Add(text, start, at, sentences);
            start = at;
        }

        Add(text, start, paragraph.End, sentences);
    }

    private static bool IsStop(char c) => c is '。' or '！' or '？' or '…' or '!' or '?';

    private static bool Stops(string text, int at, TextSpan paragraph) =>
        text[at] switch
        {
            '。' or '！' or '？' => true,
            '…' => at > paragraph.Start && text[at - 1] == '…' && (at + 1 >= paragraph.End || !"，、；".Contains(text[at + 1], StringComparison.Ordinal)),
            _ => at > paragraph.Start && !char.IsAsciiLetterOrDigit(text[at - 1]),
        };

    // Behind the mark that closes the one at the given place, or just behind that one if nothing closes it near.
    private static int Close(string text, int open, int end)
    {
        var closing = text[open] switch { '“' => '”', '（' => '）', _ => ')' };
        var reach = Math.Min(end, open + LongestQuote);
        var depth = 0;
        for (var i = open; i < reach; i++)
        {
            var step = text.AsSpan(i, reach - i).IndexOfAny(text[open], closing);
            if (step < 0)
            {
                break;
            }

            i += step;
            depth += text[i] == closing ? -1 : 1;
            if (depth == 0)
            {
                return i + 1;
            }

            if (depth > DeepestQuote)
            {
                break;
            }
        }

        return open + 1;
    }

    private static bool SpeakerFollows(string text, int at, int end)
    {
        if (at >= end)
        {
            return false;
        }

        var window = text.AsSpan(at, Math.Min(end - at, SpeakerReach));
        var stop = window.IndexOfAny("。！？“");
        var rest = stop < 0 ? window : window[..stop];
        foreach (var word in Speaking)
        {
            if (rest.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return window[0] is '，' or '、' or '的' or '；';
    }

    private static int SkipEnd(string text, int at, int end)
    {
        while (at < end && (IsStop(text[at]) || Characters.IsClosing(text[at])))
        {
            at++;
        }

        return at;
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && Characters.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }
}
