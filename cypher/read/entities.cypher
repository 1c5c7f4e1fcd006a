// The entities with these ids or alias ids; an id that is an entity's own is not led astray by another's alias.
// parameters: ids
// columns: asked (the id given), id, type, name, aliases, aliasIds, mentions ([article, names] each)
UNWIND $ids AS asked
OPTIONAL MATCH (own:Entity {id: asked})
OPTIONAL MATCH (:AliasId {id: asked})-[:LEADS_TO]->(other:Entity)
WITH asked, coalesce(own, other) AS entity
WHERE entity IS NOT NULL
RETURN asked, entity.id AS id, [label IN labels(entity) WHERE label <> 'Entity'][0] AS type, entity.name AS name,
  entity.aliases AS aliases, entity.aliasIds AS aliasIds,
  COLLECT { MATCH (entity)-[mention:MENTIONED_IN]->(article) RETURN [article.id, mention.names] } AS mentions
