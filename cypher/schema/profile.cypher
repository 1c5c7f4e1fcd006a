// One Profile node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT profile_id IF NOT EXISTS FOR (node:Profile) REQUIRE node.id IS UNIQUE
