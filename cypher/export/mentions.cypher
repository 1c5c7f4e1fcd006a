// Which articles of an export mention which entities, and how.
// parameters: rows (entity, article)
// columns: none
UNWIND $rows AS row
MATCH (article:Article {id: row.article})<-[:IN]-(referent:Referent {entity: row.entity})
WITH row.entity AS id, article, referent ORDER BY referent.number
WITH id, article, collect(referent) AS referents
MATCH (entity:Entity {id: id})
MERGE (entity)-[mention:MENTIONED_IN]->(article) SET mention = {
  names: reduce(all = [], referent IN referents | all + referent.names),
  forms: reduce(all = [], referent IN referents | all + referent.mentionForms),
  starts: reduce(all = [], referent IN referents | all + referent.mentionStarts),
  ends: reduce(all = [], referent IN referents | all + referent.mentionEnds),
  naming: reduce(all = [], referent IN referents | all + referent.mentionNaming)}
