using System.Buffers;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Finds a photo credit that ran into the sentence behind it: 中新网记者 某某 摄中新网柏林…, 某某摄他代表….</summary>
internal static class PhotoCredit
{
    private const int Longest = 20;

    // None of these stands in a name.
    private static readonly SearchValues<char> NoName = SearchValues.Create("，、。“”拍将把和与被");

    /// <summary>How many characters at the start of a sentence are a photo credit, 0 if none.</summary>
    public static int Length(ReadOnlySpan<char> sentence)
    {
        var at = sentence[..Math.Min(sentence.Length, Longest)].IndexOf('摄');
        if (at < 2 || (at + 1 < sentence.Length && sentence[at + 1] is '影' or '像' or '入' or '氏' or '制' or '取' or '食' or '于' or '者'))
        {
            return 0;
        }

        var name = sentence[..at].TrimEnd(' ').TrimEnd('/');
        var plain = name.Length is >= 2 and <= 3 && !name.ContainsAny(NoName);
        var reporter = name.IndexOf("记者") is >= 0 and var role && name.Length - role <= 7 && !name.ContainsAny(NoName);
        return plain || reporter ? at + 1 : 0;
    }
}
