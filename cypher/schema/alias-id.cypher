// One AliasId node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT alias_id_id IF NOT EXISTS FOR (node:AliasId) REQUIRE node.id IS UNIQUE
