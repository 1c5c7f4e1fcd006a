// Relations of an export. Those that are there are looked up by type and id: a MERGE of a type given by parameter is planned
// on an empty database as a scan of all relationships.
// parameters: rows (id, type, source, target, properties)
// columns: none
UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
OPTIONAL MATCH (source)-[known:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED {id: row.id}]->(target)
CALL (source, target, row, known) {
  WITH source, target, row, known WHERE known IS NULL
  CREATE (source)-[relation:$(row.type)]->(target) SET relation = row.properties
}
SET known = row.properties
