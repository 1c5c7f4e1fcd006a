// The relations of these entities, with the types of their other ends.
// parameters: ids (own), types, confidence (at least)
// columns: id, type, source, target, sourceType, targetType, confidence, status, title, stage
UNWIND $ids AS id
MATCH (:Entity {id: id})-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]-(:Entity)
WHERE ($types IS NULL OR type(relation) IN $types) AND relation.confidence >= $confidence
WITH DISTINCT relation, startNode(relation) AS source, endNode(relation) AS target
RETURN relation.id AS id, type(relation) AS type, source.id AS source, target.id AS target,
  [label IN labels(source) WHERE label <> 'Entity'][0] AS sourceType,
  [label IN labels(target) WHERE label <> 'Entity'][0] AS targetType,
  relation.confidence AS confidence, relation.status AS status, relation.title AS title, relation.stage AS stage
