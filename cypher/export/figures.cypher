// Figures of an export.
// parameters: rows (id, subject, properties)
// columns: none
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MERGE (figure:Figure {id: row.id}) SET figure = row.properties
MERGE (figure)-[:ABOUT]->(subject)
