using AngleSharp.Html;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Formats;

/// <summary>A stretch of an HTML page without block tags inside.</summary>
/// <param name="Parts">Its pieces of source text, and whether each is within a link.</param>
/// <param name="End">Where the tag stands that ends it.</param>
/// <param name="Heading">Whether it is an h1.</param>
internal sealed record HtmlBlock((TextSpan Raw, bool Linked)[] Parts, int End, bool Heading)
{
    // The longest reference HTML knows is &CounterClockwiseContourIntegral;.
    private const int LongestReference = 34;

    /// <summary>Writes the blocks of a page that are its text.</summary>
    public static CleanText Write(string source, List<HtmlBlock> blocks)
    {
        using var builder = new CleanTextBuilder(source.Length + 2);
        var first = Math.Max(0, blocks.FindIndex(block => block.Heading && block.Weight(source, false) > 0));
        for (var i = first; i < blocks.Count; i++)
        {
            var (plain, linked) = (blocks[i].Weight(source, false), blocks[i].Weight(source, true));
            if (plain + linked == 0 || (linked > plain && linked < 200 && !blocks[i].Heading))
            {
                continue;
            }

            foreach (var (raw, _) in blocks[i].Parts)
            {
                Decode(source, raw, builder);
            }

            // Two breaks: a paragraph of its own, whatever line breaks the source has inside.
            builder.AppendBlank('\n', Math.Min(blocks[i].End, source.Length - 1));
            builder.AppendBlank('\n', Math.Min(blocks[i].End, source.Length - 1));
        }

        return builder.Build();
    }

    private int Weight(string source, bool linked)
    {
        var weight = 0;
        foreach (var (raw, isLinked) in Parts)
        {
            weight += isLinked == linked ? raw.Of(source).Trim().Length : 0;
        }

        return weight;
    }

    private static void Decode(string source, TextSpan raw, CleanTextBuilder builder)
    {
        for (var at = raw.Start; at < raw.End;)
        {
            var step = source.AsSpan(at, raw.End - at).IndexOfAny('&', '\n', '\r');
            var end = step < 0 ? raw.End : at + step;
            builder.Append(source, at, end);
            if (end == raw.End)
            {
                return;
            }

            at = source[end] == '&' ? Reference(source, end, raw.End, builder) : Break(source, end, builder);
        }
    }

    // A line break in the source of a page is a blank to its reader, if the script has blanks.
    private static int Break(string source, int at, CleanTextBuilder builder)
    {
        if (at > 0 && source[at - 1] < '\u2E80')
        {
            builder.AppendBlank(' ', at);
        }

        return at + 1;
    }

    private static int Reference(string source, int at, int limit, CleanTextBuilder builder)
    {
        var semicolon = source.AsSpan(at, Math.Min(limit - at, LongestReference)).IndexOf(';');
        if (semicolon > 1)
        {
            var name = source.AsSpan(at + 1, semicolon - 1);
            var shown = name[0] == '#' ? Number(name[1..]) : HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
            if (!string.IsNullOrEmpty(shown))
            {
                foreach (var unit in shown)
                {
                    builder.AppendBlank(unit, at);
                }

                return at + semicolon + 1;
            }
        }

        builder.Append(source, at, at + 1);
        return at + 1;
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 1 && digits[0] is 'x' or 'X';
        return int.TryParse(hex ? digits[1..] : digits, hex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var code) && System.Text.Rune.IsValid(code) && code > 0
            ? new System.Text.Rune(code).ToString()
            : null;
    }
}
