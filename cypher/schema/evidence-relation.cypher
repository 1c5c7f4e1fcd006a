// The evidence of a relation.
// parameters: none
// columns: none
CREATE INDEX evidence_relation IF NOT EXISTS FOR (evidence:Evidence) ON (evidence.relation)
