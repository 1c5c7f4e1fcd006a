// All relations of some types.
// parameters: types, confidence (at least), article (one that states it, or null)
// columns: id, type, source, target, sourceType, targetType, confidence, status, title, stage
MATCH (source:Entity)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(target:Entity)
WHERE ($types IS NULL OR type(relation) IN $types) AND relation.confidence >= $confidence
  AND ($article IS NULL OR $article IN relation.articles)
RETURN relation.id AS id, type(relation) AS type, source.id AS source, target.id AS target,
  [label IN labels(source) WHERE label <> 'Entity'][0] AS sourceType,
  [label IN labels(target) WHERE label <> 'Entity'][0] AS targetType,
  relation.confidence AS confidence, relation.status AS status, relation.title AS title, relation.stage AS stage
