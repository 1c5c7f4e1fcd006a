namespace KnowledgeGraph.Extraction.Relations.Cues;

/// <summary>What a cue word hints at; the names in the cue list are these in lower case.</summary>
public enum CueClass
{
    /// <summary>Lies at: 位于, 坐落.</summary>
    Locate,

    /// <summary>Comes to a place: 落户, 入驻, 引进.</summary>
    Settle,

    /// <summary>Is counted among the place's own: 辖区, 区内, 我市.</summary>
    Insider,

    /// <summary>Is built: 建设, 开工, 投产.</summary>
    Build,

    /// <summary>Is set up or controlled: 成立, 控股, 旗下.</summary>
    Found,

    /// <summary>Works together: 合作, 签约, 共建.</summary>
    Partner,

    /// <summary>Sells to or serves: 供应, 客户.</summary>
    Supply,

    /// <summary>Develops or makes: 研发, 生产.</summary>
    Make,

    /// <summary>Works in a field: 从事, 深耕.</summary>
    Operate,

    /// <summary>Heads of firm lists: 企业, 公司.</summary>
    Firm,

    /// <summary>Is first in its trade: 龙头, 链主.</summary>
    Lead,

    /// <summary>Stage: a main industry: 主导产业, 支柱.</summary>
    Leading,

    /// <summary>Stage: being grown: 培育, 新兴.</summary>
    Emerging,

    /// <summary>Stage: to come: 未来产业, 规划.</summary>
    Future,

    /// <summary>An industry is built up: 产业集群, 重点发展.</summary>
    Focus,

    /// <summary>Receives: 获评, 入选.</summary>
    Award,

    /// <summary>Carries a project: 投资, 承建.</summary>
    Undertake,

    /// <summary>Gives examples or members: 包括, 其中, 等.</summary>
    Include,

    /// <summary>Belongs to: 属于, 为主导.</summary>
    Belong,

    /// <summary>Feeds into: 应用于, 原料.</summary>
    Upstream,

    /// <summary>Takes a post: 担任, 当选.</summary>
    Appoint,

    /// <summary>Last words of posts: 书记, 董事长.</summary>
    Post,

    /// <summary>Who wrote or photographed: 记者, 摄.</summary>
    Byline,

    /// <summary>Speech: 说, 表示.</summary>
    Say,

    /// <summary>Mere presence: 考察, 举行.</summary>
    Visit,

    /// <summary>Comparison or reach, which joins without relating: 仅次于, 来自.</summary>
    Compare,
}
