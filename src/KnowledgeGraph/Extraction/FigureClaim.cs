namespace KnowledgeGraph.Extraction;

/// <summary>A figure that one article states: 高新技术企业总数达到2050家.</summary>
/// <param name="Subject">Index of what it is about among the article's referents.</param>
/// <param name="Indicator">What is counted or measured, as written: 高新技术企业总数.</param>
/// <param name="Value">The number with 万, 亿 and % worked out: 1.2e9 for 12亿元, 9 with unit % for 9%.</param>
/// <param name="Unit">Unit as written without its multiplier: 家, 元, %.</param>
/// <param name="Period">When, as far as the text says: 2024, 2024-02.</param>
/// <param name="Comparison">约, 超, 以上, 同比增长 …, or null.</param>
/// <param name="Evidence">The sentence.</param>
public sealed record FigureClaim(
    int Subject, string Indicator, decimal Value, string Unit, string? Period, string? Comparison, Evidence Evidence);
