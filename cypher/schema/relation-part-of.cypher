// One PART_OF relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[relation:PART_OF]-() REQUIRE relation.id IS UNIQUE
