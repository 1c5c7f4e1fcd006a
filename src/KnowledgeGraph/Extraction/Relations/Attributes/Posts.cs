namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Whether words can be a post: they end as posts do in Chinese.</summary>
public static class Posts
{
    private const string LastLetters = "长记员官人师授士裁监理席表任事东管问家书者手匠主兵干";

    private static readonly string[] LastWords = ["摄影", "摄", "常委", "负责", "院士", "部门", "法人", "后", "编辑", "秘书", "会计", "生", "教练", "顾问", "常务", "副总", "干部", "主办", "主委", "领队", "民警", "代表人", "专家", "CEO", "CTO", "COO", "CFO", "CBO", "CMO", "VP"];

    // They end like posts and are none.
    private static readonly string[] None = ["被告人", "嫌疑人", "当事人"];

    /// <summary>Whether a title ends as a post does.</summary>
    public static bool Is(string title) =>
        title.Length > 0 && !Array.Exists(None, word => title.EndsWith(word, StringComparison.Ordinal)) && (LastLetters.Contains(title[^1], StringComparison.Ordinal) ||
        Array.Exists(LastWords, word => title.EndsWith(word, StringComparison.Ordinal)));
}
