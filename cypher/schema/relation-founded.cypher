// One FOUNDED relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT founded_id IF NOT EXISTS FOR ()-[relation:FOUNDED]-() REQUIRE relation.id IS UNIQUE
