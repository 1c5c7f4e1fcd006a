// Figures of an export.
// parameters: rows (subject, properties)
// columns: none
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MERGE (figure:Figure {id: row.properties.id}) SET figure = row.properties
MERGE (figure)-[:ABOUT]->(subject)
