// Which version of the schema is in place; no row, or null, before the first.
// parameters: none
// columns: schema
MATCH (ledger:Ledger {id: 'graph'}) RETURN ledger.schema AS schema
