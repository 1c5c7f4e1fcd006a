using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Reading;

/// <summary>The order in which stores hand mentions back: by place, at one place by referent.</summary>
internal static class MentionOrder
{
    /// <summary>The facts with their mentions in that order; those alike keep the order they have.</summary>
    public static ArticleFacts Of(ArticleFacts facts) => facts with
    {
        Mentions = [.. facts.Mentions.OrderBy(mention => mention.Span).ThenBy(mention => mention.Referent)],
    };
}
