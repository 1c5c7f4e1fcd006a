// The figures about these entities, with all that states them.
// parameters: ids (own), indicator (or null)
// columns: id, subject, indicator, value, unit, period, comparison, evidence ([article, properties] each)
UNWIND $ids AS subject
MATCH (:Entity {id: subject})<-[:ABOUT]-(figure:Figure)
WHERE $indicator IS NULL OR figure.indicator = $indicator
RETURN figure.id AS id, subject, figure.indicator AS indicator, figure.value AS value, figure.unit AS unit,
  figure.period AS period, figure.comparison AS comparison,
  COLLECT { MATCH (claim:FigureClaim {figure: figure.id})-[:FROM]->(article) RETURN [article.id, properties(claim)] } AS evidence
