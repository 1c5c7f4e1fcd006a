// One FOCUSES_ON relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT focuses_on_id IF NOT EXISTS FOR ()-[relation:FOCUSES_ON]-() REQUIRE relation.id IS UNIQUE
