// All relations of some types, from the side that fewest are on.
// parameters: types, confidence (at least), article (one that states it, or null), areas (ids: an end is or lies in one, or
//   null), evidence (whether it is wanted)
// columns: id, type, source, target, sourceType, targetType, confidence, status, title, stage, evidence
CALL () {
  UNWIND (CASE WHEN $areas IS NULL AND $article IS NULL THEN [true] ELSE [] END) AS everywhere
  MATCH (source:Entity)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(target:Entity)
  RETURN source, relation, target
UNION ALL
  UNWIND (CASE WHEN $areas IS NULL THEN [$article] ELSE [] END) AS name
  MATCH (:Article {id: name})<-[:MENTIONED_IN]-(source:Entity)
  MATCH (source)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(target:Entity)
  RETURN source, relation, target
UNION ALL
  UNWIND $areas AS id
  MATCH (:Entity {id: id})<-[:LOCATED_IN*0..]-(inside:Entity)
  WITH DISTINCT inside
  MATCH (inside)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]-(:Entity)
  RETURN DISTINCT startNode(relation) AS source, relation, endNode(relation) AS target
}
WITH source, relation, target
WHERE ($types IS NULL OR type(relation) IN $types) AND relation.confidence >= $confidence
  AND ($article IS NULL OR $article IN relation.articles)
RETURN relation.id AS id, type(relation) AS type, source.id AS source, target.id AS target,
  [label IN labels(source) WHERE label <> 'Entity'][0] AS sourceType,
  [label IN labels(target) WHERE label <> 'Entity'][0] AS targetType,
  relation.confidence AS confidence, relation.status AS status, relation.title AS title, relation.stage AS stage,
  CASE WHEN $evidence THEN relation.evidence END AS evidence
