// One HOLDS_POSITION relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT holds_position_id IF NOT EXISTS FOR ()-[relation:HOLDS_POSITION]-() REQUIRE relation.id IS UNIQUE
