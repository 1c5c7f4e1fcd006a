// One UNDERTAKES relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT undertakes_id IF NOT EXISTS FOR ()-[relation:UNDERTAKES]-() REQUIRE relation.id IS UNIQUE
