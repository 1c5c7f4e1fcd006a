using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>The characters jieba's models are about: U+4E00 to U+9FD5, as its regular expressions have them.</summary>
internal static class Ideograph
{
    public const char First = '\u4E00';
    public const int Count = 0x9FD5 - First + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(char c) => (uint)(c - First) < Count;
}
