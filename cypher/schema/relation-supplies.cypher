// One SUPPLIES relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT supplies_id IF NOT EXISTS FOR ()-[relation:SUPPLIES]-() REQUIRE relation.id IS UNIQUE
