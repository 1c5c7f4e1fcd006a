// Relations of an export.
// parameters: rows (id, type, source, target, properties)
// columns: none
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[relation:$(row.type) {id: row.id}]->(target) SET relation = row.properties
