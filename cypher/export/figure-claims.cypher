// Claims of figures of an export.
// parameters: rows (article, properties)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MERGE (claim:FigureClaim {id: row.properties.id}) SET claim = row.properties
MERGE (claim)-[:FROM]->(article)
