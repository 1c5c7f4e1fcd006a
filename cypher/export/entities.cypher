// Entities of an export, with the ids that lead to them.
// parameters: rows (id, type, properties, aliasIds)
// columns: none
UNWIND $rows AS row
MERGE (entity:Entity {id: row.id}) SET entity += row.properties, entity:$(row.type)
WITH entity, row
UNWIND row.aliasIds AS id
MERGE (alias:AliasId {id: id}) MERGE (alias)-[:LEADS_TO]->(entity)
