// What type the entities with these ids or alias ids are.
// parameters: ids
// columns: asked, id, type
UNWIND $ids AS asked
OPTIONAL MATCH (own:Entity {id: asked})
OPTIONAL MATCH (:AliasId {id: asked})-[:LEADS_TO]->(other:Entity)
WITH asked, coalesce(own, other) AS entity
WHERE entity IS NOT NULL
RETURN asked, entity.id AS id, [label IN labels(entity) WHERE label <> 'Entity'][0] AS type
