// One OPERATES_IN relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT operates_in_id IF NOT EXISTS FOR ()-[relation:OPERATES_IN]-() REQUIRE relation.id IS UNIQUE
