// One AWARDED relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT awarded_id IF NOT EXISTS FOR ()-[relation:AWARDED]-() REQUIRE relation.id IS UNIQUE
