// Where entities lie: every LOCATED_IN on the way up from them.
// parameters: ids (own)
// columns: id, type, source, target, sourceType, targetType, confidence, status, title, stage
UNWIND $ids AS id
CALL (id) {
  MATCH (start:Entity {id: id})
  WITH start LIMIT 1
  MATCH SHORTEST 1 (start)-[:LOCATED_IN]->*(at)
  RETURN at
}
WITH DISTINCT at
MATCH (at)-[relation:LOCATED_IN]->(target:Entity)
RETURN relation.id AS id, 'LOCATED_IN' AS type, at.id AS source, target.id AS target,
  [label IN labels(at) WHERE label <> 'Entity'][0] AS sourceType,
  [label IN labels(target) WHERE label <> 'Entity'][0] AS targetType,
  relation.confidence AS confidence, relation.status AS status, relation.title AS title, relation.stage AS stage
