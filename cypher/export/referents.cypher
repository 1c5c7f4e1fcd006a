// Referents of an export.
// parameters: rows (article, profile, properties)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MATCH (profile:Profile {id: row.profile})
MERGE (referent:Referent {id: row.properties.id}) SET referent = row.properties
MERGE (referent)-[:AS]->(profile)
MERGE (referent)-[:IN]->(article)
