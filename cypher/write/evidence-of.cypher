// All that states these relations and figures.
// parameters: relations, figures (ids)
// columns: kind (relation, figure), standing, properties, sourceEntity, targetEntity, hash, published
CALL () {
  UNWIND $relations AS standing
  MATCH (claim:Evidence {relation: standing})-[:FROM]->(article:Article)
  RETURN 'relation' AS kind, claim, standing, article
UNION ALL
  UNWIND $figures AS standing
  MATCH (claim:FigureClaim {figure: standing})-[:FROM]->(article:Article)
  RETURN 'figure' AS kind, claim, standing, article
}
OPTIONAL MATCH (source:Referent {id: claim.source})
OPTIONAL MATCH (target:Referent {id: claim.target})
RETURN kind, standing, properties(claim) AS properties, source.entity AS sourceEntity, target.entity AS targetEntity,
  article.hash AS hash, article.published AS published
