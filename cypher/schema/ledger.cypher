// One Ledger node an id, found by its id.
// parameters: none
// columns: none
CREATE CONSTRAINT ledger_id IF NOT EXISTS FOR (node:Ledger) REQUIRE node.id IS UNIQUE
