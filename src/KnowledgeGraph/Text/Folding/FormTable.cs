using System.Collections.Frozen;
using System.Text;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Lexicon.Gazetteers;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Folding;

/// <summary>Which plain character each form stands for.</summary>
/// <param name="Always">By UTF-16 unit, in any article.</param>
/// <param name="InTraditional">Those that count in an article in traditional script only: 乾 is 干 there, but 乾坤 is simplified too.</param>
internal sealed record FormTable(char[] Always, FrozenDictionary<char, char> InTraditional)
{
    /// <summary>Class of a character that may show that an article is in traditional script.</summary>
    public const byte Traditional = TraditionalOnly | TraditionalToo;

    /// <summary>Class of a character of traditional script alone.</summary>
    public const byte TraditionalOnly = 1;

    private const byte TraditionalToo = 2;
    private const byte Other = 4;
    private const string File = "forms.tsv";

    /// <summary>What each unit needs, one byte a unit: 0 nothing.</summary>
    public byte[] Classes { get; } = Classify(Always, InTraditional);

    /// <summary>Reads the table of this program.</summary>
    /// <exception cref="LexiconException">The file breaks its rules.</exception>
    public static FormTable Load()
    {
        using var stream = typeof(FormTable).Assembly.GetManifestResourceStream($"text/{File}")
            ?? throw new InvalidOperationException($"{File} is not embedded in the assembly.");
        return Parse(new StreamReader(stream, Encoding.UTF8).ReadToEnd());
    }

    internal static FormTable Parse(string text)
    {
        var always = new char[char.MaxValue + 1];
        for (var c = 0; c < always.Length; c++)
        {
            always[c] = Width((char)c);
        }

        var traditional = new Dictionary<char, char>();
        var seen = new HashSet<char>();
        foreach (var (line, row) in Table.Parse(File, text, ["form", "plain", "scope"], fault => throw new LexiconException(fault)).Rows)
        {
            if (row[0].Length != 1 || row[1].Length != 1 || !seen.Add(row[0][0]) || row[2] is not ("always" or "traditional"))
            {
                throw new LexiconException(new LexiconFault(File, line, "needs one form, given once, one plain character, and always or traditional"));
            }

            if (row[2] == "always")
            {
                always[row[0][0]] = row[1][0];
            }
            else
            {
                traditional.Add(row[0][0], row[1][0]);
            }
        }

        return new FormTable(always, traditional.ToFrozenDictionary());
    }

    private static byte[] Classify(char[] always, FrozenDictionary<char, char> traditional)
    {
        var classes = new byte[always.Length];
        for (var c = 0; c < classes.Length; c++)
        {
            classes[c] = always[c] == c ? (byte)0 : c is >= 0x4E00 and <= 0x9FFF ? TraditionalOnly : Other;
        }

        foreach (var c in traditional.Keys)
        {
            classes[c] |= TraditionalToo;
        }

        foreach (var c in ",;:?!()\"")
        {
            classes[c] = Other;
        }

        return classes;
    }

    private static char Width(char c) => c switch
    {
        '\uFF0C' or '\uFF1B' or '\uFF1A' or '\uFF1F' or '\uFF01' or '\uFF08' or '\uFF09' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '「' or '﹁' or '〝' => '“',
        '」' or '﹂' or '〞' or '〟' => '”',
        '『' or '﹃' => '‘',
        '』' or '﹄' => '’',
        '•' or '‧' or '・' or '･' or '∙' => '·',
        '－' or '–' or '‐' or '‑' => '-',
        '﹑' => '、',
        _ => Characters.IsBlank(c) ? ' ' : c,
    };
}
