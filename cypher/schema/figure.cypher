// One Figure node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT figure_id IF NOT EXISTS FOR (node:Figure) REQUIRE node.id IS UNIQUE
