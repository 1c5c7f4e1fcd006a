// The claims of a figure.
// parameters: none
// columns: none
CREATE INDEX figure_claim_figure IF NOT EXISTS FOR (claim:FigureClaim) ON (claim.figure)
