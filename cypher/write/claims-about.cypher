// The claims of relations and figures that speak of the referents of these profiles.
// parameters: profiles (ids)
// columns: kind (relation, figure), standing (the relation or figure it states now), properties, sourceProfile,
//   sourceEntity, targetProfile, targetEntity, hash, published
CYPHER replan=skip
UNWIND $profiles AS id
MATCH (:Profile {id: id})<-[:AS]-(referent:Referent)-[:IN]->(article:Article)
MATCH (article)<-[:FROM]-(claim:Evidence|FigureClaim)
WHERE claim.source = referent.id OR claim.target = referent.id
WITH DISTINCT claim, article
OPTIONAL MATCH (:Referent {id: claim.source})-[:AS]->(source:Profile)
OPTIONAL MATCH (:Referent {id: claim.target})-[:AS]->(target:Profile)
RETURN CASE WHEN claim:Evidence THEN 'relation' ELSE 'figure' END AS kind, coalesce(claim.relation, claim.figure) AS standing,
  properties(claim) AS properties, source.id AS sourceProfile, source.entity AS sourceEntity, target.id AS targetProfile,
  target.entity AS targetEntity, article.hash AS hash, article.published AS published
