// One Article node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (node:Article) REQUIRE node.id IS UNIQUE
