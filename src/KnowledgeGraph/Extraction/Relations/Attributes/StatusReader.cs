using System.Globalization;
using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>What a sentence says of how far a claim has come.</summary>
/// <param name="Status">How far.</param>
/// <param name="Denied">The word that denies it, or null.</param>
/// <param name="Wished">The word that only wishes for it, or null.</param>
public sealed record StatusReading(ClaimStatus Status, string? Denied, string? Wished);

/// <summary>Reads the status of a claim from the clauses that state it.</summary>
public sealed class StatusReader
{
    private const string Resource = "KnowledgeGraph.Extraction.Relations.Cues.status-cues.tsv";

    // Words that hold a cue by chance: 将军, 未来, 待遇, 正式.
    private static readonly string[] Innocent =
    [
        "将军", "待遇", "接待", "招待", "等待", "对待", "看待", "正式", "正确", "正常", "真正", "公正", "改正", "修正", "立正",
        "方正", "正当", "正规", "正面", "正版", "正能量", "正向", "正宗", "正值", "正是", "正大", "正泰", "大将", "名将", "干将", "猛将", "虚拟", "模拟",
        "拟定", "拟合", "规划局", "规划院", "规划展", "规划师", "计划生育", "计划单列", "发展规划", "未必", "未成年", "未知", "前所未有", "从未停",
        "未雨绸缪", "不仅没有", "没有最", "方兴未艾", "已故", "久已", "不已", "而已", "合同制", "合同工", "协议书院", "成功率", "交付能力",
        "闻所未闻", "十四五规划", "启动资金", "推进会", "推进办", "推进组", "开工率", "将相",
    ];

    private static readonly Dictionary<char, string[]> InnocentByFirst =
        Innocent.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private readonly Dictionary<char, (string Cue, string Kind)[]> _cues;

    private StatusReader(Dictionary<char, (string Cue, string Kind)[]> cues) => _cues = cues;

    /// <summary>Loads the list that is part of the program.</summary>
    /// <exception cref="InvalidDataException">The list breaks its own form; file and line are named.</exception>
    public static StatusReader Load() => Parse(ResourceText.Read(Resource), Resource);

    /// <summary>Reads a list of status cues.</summary>
    /// <exception cref="InvalidDataException">A status is unknown or a cue stands twice.</exception>
    public static StatusReader Parse(string text, string file)
    {
        var cues = new List<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, fields) in StrictTsv.Rows(text, file, ["status", "cue"]))
        {
            if (fields[0] is not ("denied" or "wished" or "planned" or "signed" or "underway" or "done" or "ended"))
            {
                throw StrictTsv.Fault(file, line, $"unknown status '{fields[0]}'");
            }

            if (!seen.Add(fields[1]))
            {
                throw StrictTsv.Fault(file, line, $"cue '{fields[1]}' stands twice");
            }

            cues.Add((fields[1], fields[0]));
        }

        return new StatusReader(cues.GroupBy(cue => cue.Item1[0]).ToDictionary(
            group => group.Key,
            group => group.OrderByDescending(cue => cue.Item1.Length).ThenBy(cue => cue.Item1, StringComparer.Ordinal).ToArray()));
    }

    /// <summary>What the clauses of the two ends say of a claim; the clause of the later end speaks first. A wish counts where
    /// it stands before the later end. Ends in different sentences are neither denied nor wished for: what would govern one
    /// need not govern the other.</summary>
    public StatusReading Read(ArticleView view, Occurrence place)
    {
        var (early, late) = place.Forward ? (place.HeadFrame, place.TailFrame) : (place.TailFrame, place.HeadFrame);
        var last = late.Clauses[late.ClauseAt(place.Second.Span.Start)];
        var first = early.Clauses[early.ClauseAt(place.First.Span.Start)];
        var reading = Read(view.Text, last, Names(late), place.Second.Span.Start);
        if (first != last)
        {
            var other = Read(view.Text, first, Names(early), first.End);
            reading = new StatusReading(
                reading.Status == ClaimStatus.Stated ? other.Status : reading.Status,
                reading.Denied ?? other.Denied,
                reading.Wished ?? other.Wished);
        }

        return early == late ? reading : reading with { Denied = null, Wished = null };
    }

    /// <summary>What one clause says; words within names say nothing.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="names">Spans of the names in it.</param>
    /// <param name="wishUntil">A wish counts where it stands before this.</param>
    public StatusReading Read(string text, TextSpan clause, IReadOnlyList<TextSpan> names, int wishUntil)
    {
        string? denied = null, wished = null;
        ClaimStatus? best = null;
        for (var i = clause.Start; i < clause.End;)
        {
            if (Skip(text, i, names, out var after))
            {
                i = after;
                continue;
            }

            var hit = At(text, i, clause.End);
            if (hit.Cue is null)
            {
                i++;
                continue;
            }

            switch (hit.Kind)
            {
                case "denied":
                    denied ??= hit.Cue;
                    break;
                case "wished":
                    wished ??= i < wishUntil ? hit.Cue : null;
                    break;
                default:
                    var status = Enum.Parse<ClaimStatus>(hit.Kind[..1].ToUpper(CultureInfo.InvariantCulture) + hit.Kind[1..]);
                    best = best is { } held && Strength(held) >= Strength(status) ? held : status;
                    break;
            }

            i += hit.Cue.Length;
        }

        return new StatusReading(best ?? ClaimStatus.Stated, denied, wished);
    }

    private (string? Cue, string Kind) At(string text, int i, int end)
    {
        if (_cues.TryGetValue(text[i], out var cues))
        {
            foreach (var cue in cues)
            {
                if (i + cue.Cue.Length <= end && string.CompareOrdinal(text, i, cue.Cue, 0, cue.Cue.Length) == 0)
                {
                    return cue;
                }
            }
        }

        return (null, string.Empty);
    }

    private static TextSpan[] Names(SentenceFrame frame) => [.. frame.Slots.Select(slot => slot.Span)];

    // 计划开工 is planned; 签约并开工 is underway; 终止 ends whatever it was.
    private static int Strength(ClaimStatus status) => status switch
    {
        ClaimStatus.Ended => 5,
        ClaimStatus.Planned => 4,
        ClaimStatus.Done => 3,
        ClaimStatus.Underway => 2,
        ClaimStatus.Signed => 1,
        _ => 0,
    };

    private static bool Skip(string text, int i, IReadOnlyList<TextSpan> names, out int after)
    {
        foreach (var name in names)
        {
            if (name.Start <= i && i < name.End)
            {
                after = name.End;
                return true;
            }
        }

        if (InnocentByFirst.TryGetValue(text[i], out var words))
        {
            foreach (var word in words)
            {
                if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
                {
                    after = i + word.Length;
                    return true;
                }
            }
        }

        after = i;
        return false;
    }
}
