using KnowledgeGraph.Extraction.Relations.Candidates;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Words that name a stage outright: 等主导产业, 未来产业, 战略性新兴产业.</summary>
public static class StageWords
{
    private const int After = 14;

    private static readonly (string Word, string Stage)[] Words =
    [
        ("未来产业", "future"), ("前瞻布局", "future"), ("前瞻性布局", "future"), ("谋划布局", "future"),
        ("新兴产业", "emerging"), ("新赛道", "emerging"), ("逐步形成", "emerging"), ("加速形成", "emerging"),
        ("新动能", "emerging"), ("新优势", "emerging"), ("新业态", "emerging"), ("雏形", "emerging"), ("培育", "emerging"),
        ("主导产业", "leading"), ("支柱产业", "leading"), ("优势产业", "leading"), ("传统产业", "leading"), ("特色产业", "leading"),
        ("首位产业", "leading"), ("重点产业", "leading"), ("先导产业", "leading"), ("核心产业", "leading"), ("主攻方向", "leading"),
        ("万亿", "leading"), ("千亿", "leading"), ("百亿", "leading"), ("主导", "leading"), ("支柱", "leading"),
        ("重点打造", "leading"), ("已形成", "leading"), ("已经形成", "leading"), ("形成了", "leading"), ("核心区", "leading"),
        ("集聚区", "leading"),
    ];

    /// <summary>The stage named right after the industry or its list, else the last one named before it in its clause; null
    /// where none is.</summary>
    public static string? Read(ArticleView view, Occurrence place)
    {
        var slot = place.Tail;
        var frame = place.TailFrame;
        var right = view.Text.AsSpan(slot.List.End, Math.Min(After, Math.Max(0, frame.Sentence.Span.End - slot.List.End)));
        var stop = right.IndexOfAny('，', '；', '。');
        right = stop < 0 ? right : right[..stop];
        foreach (var (word, stage) in Words)
        {
            if (right.Contains(word, StringComparison.Ordinal))
            {
                return stage;
            }
        }

        var start = frame.Clauses[frame.ClauseAt(slot.List.Start)].Start;
        var left = view.Text.AsSpan(start, Math.Max(0, slot.List.Start - start));
        var (best, at) = ((string?)null, -1);
        foreach (var (word, stage) in Words)
        {
            var found = left.LastIndexOf(word, StringComparison.Ordinal);
            if (found > at)
            {
                (best, at) = (stage, found);
            }
        }

        return best;
    }
}
