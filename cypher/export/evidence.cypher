// Evidence of an export.
// parameters: rows (article, properties)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MERGE (evidence:Evidence {id: row.properties.id}) SET evidence = row.properties
MERGE (evidence)-[:FROM]->(article)
