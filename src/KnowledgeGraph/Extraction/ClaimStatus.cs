namespace KnowledgeGraph.Extraction;

/// <summary>How far what a claim says has come, by its own sentence; in exports in lower case.</summary>
public enum ClaimStatus
{
    /// <summary>Said as a plain fact.</summary>
    Stated,

    /// <summary>To come: 将, 拟, 计划.</summary>
    Planned,

    /// <summary>Agreed in writing: 签约, 签署.</summary>
    Signed,

    /// <summary>Going on: 正在, 开工, 在建.</summary>
    Underway,

    /// <summary>Finished: 已建成, 投产, 完成.</summary>
    Done,

    /// <summary>Over: 终止, 退出, 不再.</summary>
    Ended,
}
