// One Form node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT form_id IF NOT EXISTS FOR (node:Form) REQUIRE node.id IS UNIQUE
