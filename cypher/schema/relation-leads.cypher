// One LEADS relation an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT leads_id IF NOT EXISTS FOR ()-[relation:LEADS]-() REQUIRE relation.id IS UNIQUE
