// The claims of relations and figures that speak of these referents, with the entities at their ends.
// parameters: referents (ids)
// columns: kind (relation, figure), standing (the relation or figure it states now), properties, sourceEntity,
//   targetEntity, hash, published
UNWIND $referents AS id
MATCH (:Referent {id: id})-[:IN]->(article:Article)
MATCH (article)<-[:FROM]-(claim:Evidence|FigureClaim)
WHERE claim.source = id OR claim.target = id
WITH DISTINCT claim, article
OPTIONAL MATCH (source:Referent {id: claim.source})
OPTIONAL MATCH (target:Referent {id: claim.target})
RETURN CASE WHEN claim:Evidence THEN 'relation' ELSE 'figure' END AS kind, coalesce(claim.relation, claim.figure) AS standing,
  properties(claim) AS properties, source.entity AS sourceEntity, target.entity AS targetEntity, article.hash AS hash,
  article.published AS published
