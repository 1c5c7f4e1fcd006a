// Which articles of an export mention which entities, and how.
// parameters: rows (article, entity, properties)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (entity:Entity {id: row.entity})
MERGE (entity)-[mention:MENTIONED_IN]->(article) SET mention = row.properties
