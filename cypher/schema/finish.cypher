// Notes that the schema of a version is in place.
// parameters: schema (its number)
// columns: schema
MATCH (ledger:Ledger {id: 'graph'}) SET ledger.schema = $schema RETURN ledger.schema AS schema
