// The relations with these ids. Each stands between the entities of any evidence for it.
// parameters: ids
// columns: id, type, source, target, confidence, status, title, stage, evidence
UNWIND $ids AS id
CALL (id) { MATCH (evidence:Evidence {relation: id}) RETURN evidence LIMIT 1 }
MATCH (:Referent {id: evidence.source})-[:AS]->(source:Profile)
MATCH (:Referent {id: evidence.target})-[:AS]->(target:Profile)
MATCH (:Entity {id: source.entity})-[relation {id: id}]-(:Entity {id: target.entity})
RETURN id, type(relation) AS type, startNode(relation).id AS source, endNode(relation).id AS target,
  relation.confidence AS confidence, relation.status AS status, relation.title AS title, relation.stage AS stage, relation.evidence AS evidence
