// All that states these relations and figures.
// parameters: of, with relations, figures (ids)
// columns: kind (relation, figure), standing, properties, sourceProfile, sourceEntity, targetProfile, targetEntity, hash,
//   published
CYPHER replan=skip
CALL () {
  UNWIND $of.relations AS standing
  MATCH (claim:Evidence {relation: standing})-[:FROM]->(article:Article)
  RETURN 'relation' AS kind, claim, standing, article
UNION ALL
  UNWIND $of.figures AS standing
  MATCH (claim:FigureClaim {figure: standing})-[:FROM]->(article:Article)
  RETURN 'figure' AS kind, claim, standing, article
}
OPTIONAL MATCH (:Referent {id: claim.source})-[:AS]->(source:Profile)
OPTIONAL MATCH (:Referent {id: claim.target})-[:AS]->(target:Profile)
RETURN kind, standing, properties(claim) AS properties, source.id AS sourceProfile, source.entity AS sourceEntity,
  target.id AS targetProfile, target.entity AS targetEntity, article.hash AS hash, article.published AS published
