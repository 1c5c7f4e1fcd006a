// The referents that can be recognised by one of these forms, each with all its forms.
// parameters: forms
// columns: id, article, hash, number, type, name, names, contexts, entity, forms
UNWIND $forms AS id
MATCH (:Form {id: id})<-[:HAS_FORM]-(referent:Referent)
WITH DISTINCT referent
MATCH (referent)-[:IN]->(article:Article)
RETURN referent.id AS id, article.id AS article, article.hash AS hash, referent.number AS number, referent.type AS type,
  referent.name AS name, referent.names AS names, referent.contexts AS contexts, referent.entity AS entity,
  COLLECT { MATCH (referent)-[:HAS_FORM]->(form) RETURN form.id } AS forms
