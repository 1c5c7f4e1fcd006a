// One PRODUCES relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT produces_id IF NOT EXISTS FOR ()-[relation:PRODUCES]-() REQUIRE relation.id IS UNIQUE
