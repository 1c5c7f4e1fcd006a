namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Whether words can be a post: they end as posts do in Chinese.</summary>
public static class Posts
{
    private const string LastLetters = "长记员官人师授士裁监理席表任事东管问家书者手匠主兵干";

    private static readonly string[] LastWords = ["摄影", "摄", "常委", "负责", "院士", "部门", "法人", "博士后", "编辑", "秘书", "会计", "生", "教练", "顾问", "常务", "副总", "干部", "主办", "主委", "责编", "领导", "大使", "特使", "大臣", "首相", "总统", "总理", "领队", "民警", "代表人", "专家", "CEO", "CTO", "COO", "CFO", "CBO", "CMO", "VP"];

    // They end like posts and are none.
    private static readonly string[] None = ["被告人", "嫌疑人", "当事人"];

    // What follows a name in address: 某某教授.
    private static readonly string[] Addresses =
    [
        "副董事长", "董事长", "副总经理", "总经理", "副总裁", "总裁", "副会长", "会长", "副理事长", "理事长", "副教授", "教授", "院士", "研究员", "副主任", "主任",
        "副校长", "校长", "副院长", "院长", "副所长", "所长", "副书记", "书记", "副主席", "主席", "秘书长", "副部长", "部长", "副局长", "局长", "副市长", "市长",
        "总统", "总理", "首相", "大使", "省长", "区长", "县长", "行长", "处长", "工程师",
    ];

    /// <summary>The post by which somebody is addressed whose name ends at a position, or nothing.</summary>
    public static string At(string text, int position) =>
        Array.Find(Addresses, post => text.AsSpan(position).StartsWith(post, StringComparison.Ordinal)) ?? string.Empty;

    /// <summary>Whether a title ends as a post does.</summary>
    public static bool Is(string title) =>
        title.Length > 0 && !Array.Exists(None, word => title.EndsWith(word, StringComparison.Ordinal)) && (LastLetters.Contains(title[^1], StringComparison.Ordinal) ||
        Array.Exists(LastWords, word => title.EndsWith(word, StringComparison.Ordinal)));
}
