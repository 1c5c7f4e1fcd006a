namespace KnowledgeGraph.Evaluation;

/// <summary>Whether a sentence proves a relation.</summary>
internal static class Proof
{
    /// <summary>Longest sentence that counts, in characters: a sentence, not an article.</summary>
    private const int Longest = 200;

    /// <summary>Whether what was said holds gold's clause, stands within it, or names both ends.</summary>
    public static bool Proves(string said, string gold, IReadOnlySet<string> head, IReadOnlySet<string> tail)
    {
        var (text, clause) = (ScoreText.Normalize(said), ScoreText.Normalize(gold));
        if (text.Length == 0 || ScoreText.Length(text) > Math.Max(Longest, ScoreText.Length(clause)))
        {
            return false;
        }

        return clause.Contains(text, StringComparison.Ordinal)
            || text.Contains(clause, StringComparison.Ordinal)
            || (Names(text, head) && Names(text, tail));
    }

    private static bool Names(string text, IReadOnlySet<string> names) =>
        names.Any(name => text.Contains(name, StringComparison.Ordinal));
}
