namespace KnowledgeGraph.Text.Folding;

/// <summary>Makes the matching form of a text: the same positions, each with the plainest form of its character.</summary>
/// <remarks>
/// Full-width letters and digits become ASCII, traditional characters simplified ones, radicals and compatibility ideographs
/// (as PDF fonts give them) the common character, every blank a ' ', corner brackets and straight quotes “ ”, and ASCII marks
/// beside Han characters those of Chinese print. No position moves: what is found in the matching form is shown from the text.
/// </remarks>
internal static class Folder
{
    // An article of which this share of the Han characters exists in traditional script alone is traditional throughout.
    private const int TraditionalPercent = 3;

    private static readonly FormTable Forms = FormTable.Load();

    /// <summary>The matching form of <paramref name="text"/>; the same string where nothing is to be folded.</summary>
    public static string Fold(string text)
    {
        var (seen, classes) = (0, Forms.Classes);
        foreach (var c in text)
        {
            seen |= classes[c];
        }

        var traditional = (seen & FormTable.Traditional) != 0 && IsTraditional(text);
        return seen != 0 ? string.Create(text.Length, (text, traditional), Write) : text;
    }

    private static bool IsTraditional(string text)
    {
        var (traditional, han) = (0, 0);
        foreach (var c in text)
        {
            traditional += (Forms.Classes[c] & FormTable.TraditionalOnly) != 0 ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return traditional * 100 > han * TraditionalPercent;
    }

    private static void Write(Span<char> target, (string Text, bool Traditional) source)
    {
        var (text, traditional) = source;
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var plain = Forms.Always[c];
            if (c < 0x80)
            {
                switch (c)
                {
                    case '"':
                        open = !open;
                        plain = open ? '“' : '”';
                        break;
                    case '\n':
                        open = false;
                        break;
                    case ',' or ';' or ':' or '?' or '!' or '(' or ')':
                        plain = Mark(text, i);
                        break;
                }
            }
            else if (traditional)
            {
                plain = Forms.InTraditional.TryGetValue(c, out var simple) ? simple : plain;
            }

            target[i] = plain;
        }
    }

    // An ASCII mark stands for the Chinese one when Chinese stands beside it and no number or Latin word goes on over it.
    private static char Mark(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : '\0';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        var chinese = before >= '\u2E80' || after >= '\u2E80' || before is '”' or '’' or '%' || after is '“' or '‘';
        if (text[at] is '!' or '?' && char.IsAsciiLetter(before) && after >= '\u4E00')
        {
            // Yahoo!在华业务: part of a name.
            return text[at];
        }

        return chinese && !(char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after)) ? (char)(text[at] + 0xFEE0) : text[at];
    }
}
