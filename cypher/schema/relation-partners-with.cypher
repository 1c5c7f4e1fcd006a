// One PARTNERS_WITH relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT partners_with_id IF NOT EXISTS FOR ()-[relation:PARTNERS_WITH]-() REQUIRE relation.id IS UNIQUE
