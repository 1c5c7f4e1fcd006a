// One UPSTREAM_OF relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT upstream_of_id IF NOT EXISTS FOR ()-[relation:UPSTREAM_OF]-() REQUIRE relation.id IS UNIQUE
