// Makes the ledger, which counts changes and lets one writer at a time change the graph.
// parameters: none
// columns: none
MERGE (ledger:Ledger {id: 'graph'}) ON CREATE SET ledger.version = 0
