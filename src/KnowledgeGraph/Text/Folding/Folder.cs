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
        var (traditional, han, changes) = (0, 0, false);
        foreach (var c in text)
        {
            var plain = Forms.Always[c];
            if (plain != c)
            {
                changes = true;
                traditional += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            }

            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            changes |= c is ',' or ';' or ':' or '?' or '!' or '(' or ')' or '"';
        }

        var whole = traditional * 100 > han * TraditionalPercent;
        return changes || whole ? string.Create(text.Length, (text, whole), Write) : text;
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
                plain = Forms.Traditional.TryGetValue(c, out var simple) ? simple : plain;
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
