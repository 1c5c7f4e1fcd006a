using System.Text;

namespace KnowledgeGraph.Tests.Lexicon.Segmentation;

/// <summary>Texts that a seed determines.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "的", "是", "在", "了", "和", "中国", "经济", "开发区", "有限公司", "同比增长", "〇", "𠮷", "😀", "👨‍👩‍👧", "é", "\r\n", "\n", "\t", " ",
        "\u3000", "\u00a0", "\u0085", "%", "-", ".", "+", "#", "&", "_", "25%", "3.5", "C++", "A股", "http", "，", "。", "“", "”", "《", "Ａ", "１",
        "٣", "龘", "諺", "聶", "跛", "㐀", "\u9FD5", "\u9FD6", "\u4DFF",
    ];

    /// <summary>Common pieces, and single code points of blocks on both sides of jieba's borders.</summary>
    public static string Mixture(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            text.Append(random.Next(10) switch
            {
                0 or 1 or 6 or 7 or 8 => Pieces[random.Next(Pieces.Length)],
                2 => ((char)random.Next(0x4E00, 0x9FE0)).ToString(),
                4 => ((char)random.Next(0x20, 0x7F)).ToString(),
                _ => ((char)random.Next(0x4E00, 0x5200)).ToString(),
            });
        }
        return text.ToString();
    }

    /// <summary>Any UTF-16 units, paired surrogates or not.</summary>
    public static string Units(Random random)
    {
        var units = new char[random.Next(0, 60)];
        foreach (ref var unit in units.AsSpan())
        {
            unit = (char)random.Next(random.Next(4) == 0 ? 0x10000 : 0x3000);
        }
        return new string(units);
    }
}
