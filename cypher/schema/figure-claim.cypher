// One FigureClaim node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT figure_claim_id IF NOT EXISTS FOR (node:FigureClaim) REQUIRE node.id IS UNIQUE
