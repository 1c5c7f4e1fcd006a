// Referents of an export, with their forms.
// parameters: rows (article, properties, forms)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})
MERGE (referent:Referent {id: row.properties.id}) SET referent = row.properties
MERGE (referent)-[:IN]->(article)
WITH referent, row
UNWIND row.forms AS id
MERGE (form:Form {id: id}) MERGE (referent)-[:HAS_FORM]->(form)
