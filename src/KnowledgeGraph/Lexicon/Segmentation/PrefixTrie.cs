using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>
/// The words of a dictionary as a double-array trie (Aoe 1989) over UTF-16: the child of a node by a character is the cell at
/// the node's base plus the character's code, and is there if that cell is labelled with the code. No two nodes share a base,
/// so the label alone decides. Codes are dealt by how often the dictionary uses a character, which keeps the cells dense.
/// </summary>
/// <remarks>
/// A cell is one word of 64 bits: weight index (16), label (16), base (24), tag (8). Weight index 0: no word ends here.
/// Base 0: no child. The root has no cell; its children are at base 0, in cells kept for them.
/// </remarks>
internal sealed class PrefixTrie(ushort[] codes, ulong[] cells, int rootCells)
{
    public const int MaxCells = 1 << 24;

    /// <summary>By UTF-16 unit; <see cref="NoCode"/> where no word has it.</summary>
    public ushort[] Codes => codes;

    /// <summary>A code that labels no cell: what stands for characters of no word, and behind the end of a text.</summary>
    public ushort NoCode => (ushort)(rootCells - 1);

    /// <summary>The first cells, which only children of the root take: as many codes can there be.</summary>
    public int RootCells => rootCells;

    /// <summary>So long that any base plus any code is inside.</summary>
    public ulong[] Cells => cells;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Weight(ulong cell) => (int)(cell >> 48);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Label(ulong cell) => (int)(cell >> 32) & 0xFFFF;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Base(ulong cell) => (int)((uint)cell >> 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Tag(ulong cell) => (byte)cell;

    public static ulong Cell(int weight, int label, int @base, byte tag) =>
        (ulong)weight << 48 | (ulong)(uint)label << 32 | (uint)@base << 8 | tag;

    /// <summary>The cell of a word or of a prefix of words; 0 if it is neither.</summary>
    public ulong Find(ReadOnlySpan<char> text)
    {
        ulong cell = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var code = codes[text[i]];
            if (i > 0 && Base(cell) == 0)
            {
                return 0;
            }
            cell = cells[Base(cell) + code];
            if (Label(cell) != code)
            {
                return 0;
            }
        }
        return cell;
    }

    /// <summary>Whether the text is a word (jieba: its frequency is not 0).</summary>
    public bool Contains(ReadOnlySpan<char> text) => Weight(Find(text)) != 0;
}
