// Gives referents of version 1 of the schema their profiles, and takes off them what profiles have now.
// parameters: rows (referent: its id; profile: id, type, name, names, contexts, hash, entity; forms)
// columns: none
UNWIND $rows AS row
MATCH (referent:Referent {id: row.referent})
MERGE (profile:Profile {id: row.profile.id}) ON CREATE SET profile = row.profile
MERGE (referent)-[:AS]->(profile)
REMOVE referent.entity, referent.contexts
WITH referent, profile, row
CALL (profile, row) { UNWIND row.forms AS id MERGE (form:Form {id: id}) MERGE (profile)-[:HAS_FORM]->(form) }
WITH referent
MATCH (referent)-[former:HAS_FORM]->(:Form) DELETE former
