// The profiles that have one of these forms, or share a form with one that has; each with all its forms.
// parameters: forms
// columns: id, type, name, names, contexts, hash, entity, forms
CYPHER replan=skip
UNWIND $forms AS id
MATCH (:Form {id: id})<-[:HAS_FORM]-(near:Profile)
WITH DISTINCT near
MATCH (near)-[:HAS_FORM]->(shared:Form)
WITH DISTINCT shared
MATCH (shared)<-[:HAS_FORM]-(profile:Profile)
WITH DISTINCT profile
RETURN profile.id AS id, profile.type AS type, profile.name AS name, profile.names AS names, profile.contexts AS contexts,
  profile.hash AS hash, profile.entity AS entity, COLLECT { MATCH (profile)-[:HAS_FORM]->(form) RETURN form.id } AS forms
