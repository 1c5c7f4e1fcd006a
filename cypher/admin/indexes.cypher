// The indexes that there are, those of constraints among them.
// parameters: none
// columns: name, state (ONLINE, POPULATING, FAILED)
SHOW INDEXES YIELD name, state
RETURN name, state
