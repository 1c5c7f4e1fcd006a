// Entities of an export.
// parameters: rows (type, properties)
// columns: none
UNWIND $rows AS row
MERGE (entity:Entity {id: row.properties.id}) SET entity = row.properties, entity:$(row.type)
