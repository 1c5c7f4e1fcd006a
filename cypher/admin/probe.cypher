// Writes and takes it back in the same transaction: whether the account may.
// parameters: none
// columns: none
CREATE (probe:Ledger {id: 'probe'}) SET probe.writing = true DELETE probe
