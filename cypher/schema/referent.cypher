// One Referent node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT referent_id IF NOT EXISTS FOR (node:Referent) REQUIRE node.id IS UNIQUE
