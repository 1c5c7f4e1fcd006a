// All that states these relations.
// parameters: ids
// columns: relation, article, hash, properties
UNWIND $ids AS id
MATCH (evidence:Evidence {relation: id})-[:FROM]->(article:Article)
RETURN id AS relation, article.id AS article, article.hash AS hash, properties(evidence) AS properties
