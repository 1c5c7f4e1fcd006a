// Referents as version 1 of the schema kept them, each with its entity and forms of its own; in the order of their ids.
// parameters: after (the id of the last one seen, or ''), limit (how many)
// columns: id, article, hash, number, type, name, names, contexts, entity
MATCH (referent:Referent) WHERE referent.id > $after
WITH referent ORDER BY referent.id
WHERE referent.entity IS NOT NULL
WITH referent LIMIT $limit
MATCH (referent)-[:IN]->(article:Article)
RETURN referent.id AS id, article.id AS article, article.hash AS hash, referent.number AS number, referent.type AS type,
  referent.name AS name, referent.names AS names, coalesce(referent.contexts, []) AS contexts, referent.entity AS entity
ORDER BY id
