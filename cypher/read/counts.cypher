// How much of each kind there is.
// parameters: none
// columns: kind (articles, figures, entity types and relation types), number
MATCH (article:Article) RETURN 'articles' AS kind, count(article) AS number
UNION ALL
MATCH (figure:Figure) RETURN 'figures' AS kind, count(figure) AS number
UNION ALL
MATCH (:Entity)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->()
RETURN 'evidence' AS kind, sum(relation.evidenceCount) AS number
UNION ALL
MATCH (entity:Entity)
RETURN [label IN labels(entity) WHERE label <> 'Entity'][0] AS kind, count(*) AS number
UNION ALL
MATCH (:Entity)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->()
RETURN type(relation) AS kind, count(*) AS number
