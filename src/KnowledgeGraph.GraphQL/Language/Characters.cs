namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Classes of characters (specification 2.1.1 and 2.1.9).</summary>
internal static class Characters
{
    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>Whether a Unicode scalar value stands here, and over how many UTF-16 units; a surrogate without its pair is
    /// none.</summary>
    public static bool IsSourceCharacter(string text, int position, out int width)
    {
        var c = text[position];
        width = 1;
        if (!char.IsSurrogate(c))
        {
            return true;
        }

        if (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            width = 2;
            return true;
        }

        return false;
    }
}
