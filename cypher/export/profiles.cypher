// Profiles of an export, with their forms.
// parameters: rows (properties, forms)
// columns: none
UNWIND $rows AS row
MERGE (profile:Profile {id: row.properties.id}) SET profile = row.properties
WITH profile, row
UNWIND row.forms AS id
MERGE (form:Form {id: id}) MERGE (profile)-[:HAS_FORM]->(form)
