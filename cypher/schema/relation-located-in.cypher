// One LOCATED_IN relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT located_in_id IF NOT EXISTS FOR ()-[relation:LOCATED_IN]-() REQUIRE relation.id IS UNIQUE
