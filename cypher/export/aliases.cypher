// Ids of an export that lead to entities.
// parameters: rows (id, entity)
// columns: none
UNWIND $rows AS row
MATCH (entity:Entity {id: row.entity})
MERGE (alias:AliasId {id: row.id}) MERGE (alias)-[:LEADS_TO]->(entity)
