using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Reading;

/// <summary>The kinds of list a store gives, each with its order; a cursor of one is none of another.</summary>
public enum ListKind
{
    EntitiesByName,
    EntitiesByArticles,
    EntitiesByRelations,
    SearchHits,
    Relations,
    Articles,
    Figures,
}

/// <summary>Where things stand in the lists: the one place that says what the lists go by.</summary>
public static class ListOrder
{
    /// <summary>The list that an order of entities makes.</summary>
    public static ListKind KindOf(EntityOrder order) => order switch
    {
        EntityOrder.Name => ListKind.EntitiesByName,
        EntityOrder.Articles => ListKind.EntitiesByArticles,
        EntityOrder.Relations => ListKind.EntitiesByRelations,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "No such order."),
    };

    /// <summary>An entity in a list of entities; <paramref name="relations"/> counts once a relation to itself.</summary>
    public static Position Of(Entity entity, EntityOrder order, int relations) => order switch
    {
        EntityOrder.Name => new(0, entity.Name, null, entity.Id),
        EntityOrder.Articles => new(entity.Mentions.Count, null, null, entity.Id),
        EntityOrder.Relations => new(relations, null, null, entity.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, "No such order."),
    };

    /// <summary>An entity in a search's answer: by score, then by id.</summary>
    public static Position Of(SearchHit hit) => new(hit.Score, null, null, hit.Entity.Id);

    /// <summary>A relation: by confidence, then by id.</summary>
    public static Position Of(Relation relation) => new(relation.Confidence, null, null, relation.Id);

    /// <summary>An article: by name.</summary>
    public static Position Of(ArticleSummary article) => new(0, null, null, article.Name);

    /// <summary>A figure: by indicator, then by period, then by id.</summary>
    public static Position Of(Figure figure) => new(0, figure.Indicator, figure.Period, figure.Id);
}
