// One Evidence node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (node:Evidence) REQUIRE node.id IS UNIQUE
