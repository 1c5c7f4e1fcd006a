// All that articles say.
// parameters: names
// columns: article, referents, evidence, figures (the properties of their nodes; referents by number)
UNWIND $names AS name
MATCH (article:Article {id: name})
RETURN properties(article) AS article,
  COLLECT { MATCH (article)<-[:IN]-(referent:Referent) RETURN properties(referent) ORDER BY referent.number } AS referents,
  COLLECT { MATCH (article)<-[:FROM]-(evidence:Evidence) RETURN properties(evidence) } AS evidence,
  COLLECT { MATCH (article)<-[:FROM]-(claim:FigureClaim) RETURN properties(claim) } AS figures
