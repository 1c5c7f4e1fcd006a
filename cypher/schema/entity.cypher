// One Entity node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (node:Entity) REQUIRE node.id IS UNIQUE
