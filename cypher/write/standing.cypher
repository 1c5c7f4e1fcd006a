// What stands on articles that are about to go.
// parameters: names
// columns: profiles (that no other article has; [id, forms] each), relations, figures (ids)
CYPHER replan=skip
UNWIND $names AS name
MATCH (article:Article {id: name})
RETURN
  COLLECT { MATCH (article)<-[:IN]-(:Referent)-[:AS]->(profile:Profile)
    WHERE NOT EXISTS { MATCH (profile)<-[:AS]-(:Referent)-[:IN]->(other:Article) WHERE NOT other.id IN $names }
    WITH DISTINCT profile
    RETURN [profile.id, COLLECT { MATCH (profile)-[:HAS_FORM]->(form) RETURN form.id }] } AS profiles,
  COLLECT { MATCH (article)<-[:FROM]-(evidence:Evidence) WHERE evidence.relation IS NOT NULL RETURN DISTINCT evidence.relation } AS relations,
  COLLECT { MATCH (article)<-[:FROM]-(claim:FigureClaim) RETURN DISTINCT claim.figure } AS figures
