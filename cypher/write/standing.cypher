// What stands on articles that are about to go.
// parameters: names
// columns: forms, relations, figures, entities (the ids of each)
UNWIND $names AS name
MATCH (article:Article {id: name})
RETURN
  COLLECT { MATCH (article)<-[:IN]-(:Referent)-[:HAS_FORM]->(form) RETURN DISTINCT form.id } AS forms,
  COLLECT { MATCH (article)<-[:FROM]-(evidence:Evidence) WHERE evidence.relation IS NOT NULL RETURN DISTINCT evidence.relation } AS relations,
  COLLECT { MATCH (article)<-[:FROM]-(claim:FigureClaim) RETURN DISTINCT claim.figure } AS figures,
  COLLECT { MATCH (article)<-[:MENTIONED_IN]-(entity:Entity) RETURN entity.id } AS entities
