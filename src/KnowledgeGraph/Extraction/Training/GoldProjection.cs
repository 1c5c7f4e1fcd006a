using System.Text;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Carries the answers of an article onto its text: every occurrence of every name, longest first.</summary>
internal static class GoldProjection
{
    /// <summary>All spans of the text that are names of an entity of the answers.</summary>
    public static List<GoldSpan> Spans(string text, IReadOnlyList<GoldEntity> entities)
    {
        var (compact, map) = Compact(text);
        var spans = new HashSet<GoldSpan>();
        foreach (var entity in entities)
        {
            foreach (var name in entity.Names)
            {
                var sought = Compact(name).Text;
                if (sought.Length < 2)
                {
                    continue;
                }

                for (var at = compact.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(sought, at + 1, StringComparison.Ordinal))
                {
                    if (CutsWord(compact, at, sought.Length))
                    {
                        continue;
                    }

                    var start = map[at];
                    var end = map[at + sought.Length - 1] + 1;
                    if (IsQuote(name[0]) && start > 0 && IsQuote(text[start - 1]))
                    {
                        start--;
                    }

                    if (IsQuote(name[^1]) && end < text.Length && IsQuote(text[end]))
                    {
                        end++;
                    }

                    spans.Add(new GoldSpan(start, end, entity.Type, entity.Optional, entity.Id));
                }
            }
        }

        return [.. spans.OrderBy(span => span.Start).ThenBy(span => span.End).ThenBy(span => span.Type).ThenBy(span => span.Entity, StringComparer.Ordinal)];
    }

    /// <summary>The labels that the answers leave open at every position, for one chain.</summary>
    public static ulong[] Allowed(LabelChain chain, int length, IReadOnlyList<GoldSpan> spans)
    {
        var allowed = new ulong[length];
        Array.Fill(allowed, 1ul);
        var taken = new bool[length];
        var own = spans.Where(span => chain.IndexOf(span.Type.ToString()) >= 0)
            .OrderByDescending(span => span.End - span.Start)
            .ThenBy(span => span.Optional).ThenBy(span => span.Start).ThenBy(span => span.Type).ToList();
        foreach (var span in own)
        {
            if (taken.AsSpan(span.Start, span.End - span.Start).Contains(true))
            {
                continue;
            }

            taken.AsSpan(span.Start, span.End - span.Start).Fill(true);
            var type = chain.IndexOf(span.Type.ToString());
            // A place that stands within a longer name is a mention in some articles and none in others.
            // What is optional is learnt as a name: its likes are firm elsewhere, and finding it costs nothing.
            var open = span.Type == EntityType.Place && spans.Any(other => Covers(other, span));
            for (var i = span.Start; i < span.End; i++)
            {
                var label = span.End - span.Start == 1 ? LabelChain.Single(type)
                    : i == span.Start ? LabelChain.Begin(type)
                    : i == span.End - 1 ? LabelChain.End(type)
                    : LabelChain.Inside(type);
                allowed[i] = (1ul << label) | (open ? 1ul : 0);
            }
        }

        return allowed;
    }

    private static bool Covers(GoldSpan outer, GoldSpan inner) =>
        outer.Type != inner.Type && outer.Start <= inner.Start && inner.End <= outer.End && outer.End - outer.Start > inner.End - inner.Start;

    private static bool CutsWord(string text, int start, int length) =>
        (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]) && char.IsAsciiLetterOrDigit(text[start]))
        || (start + length < text.Length && char.IsAsciiLetterOrDigit(text[start + length - 1]) && char.IsAsciiLetterOrDigit(text[start + length]));

    private static bool IsQuote(char character) => character is '"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』';

    private static (string Text, List<int> Map) Compact(string text)
    {
        var builder = new StringBuilder(text.Length);
        var map = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsWhiteSpace(character) || IsQuote(character))
            {
                continue;
            }

            builder.Append(character is >= '！' and <= '～' ? (char)(character - 0xFEE0) : character);
            map.Add(i);
        }

        return (builder.ToString(), map);
    }
}

/// <summary>A span of an article that is a name of an entity of the answers.</summary>
internal readonly record struct GoldSpan(int Start, int End, EntityType Type, bool Optional, string Entity);
