using System.Collections.Frozen;

namespace KnowledgeGraph.Lexicon.Gazetteers;

/// <summary>A list of endings, asked for the longest that a name ends with.</summary>
public sealed class Endings
{
    private readonly FrozenDictionary<string, Term> _terms;
    private readonly int _longest;

    internal Endings(IReadOnlyList<Term> terms)
    {
        All = terms;
        _terms = terms.ToFrozenDictionary(term => term.Text, StringComparer.Ordinal);
        _longest = terms.Count == 0 ? 0 : terms.Max(term => term.Text.Length);
    }

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<Term> All { get; }

    /// <summary>The longest ending of <paramref name="name"/>, null if it has none of them.</summary>
    public Term? Of(ReadOnlySpan<char> name)
    {
        var lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longest, name.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(name[^length..], out var term))
            {
                return term;
            }
        }

        return null;
    }
}
