// Applies one change of the graph, whole, if nobody changed it since the change was worked out.
// parameters: version (what it was worked out from); goneArticles, goneForms, goneEntities, goneRelations (id, source,
//   target), goneFigures, goneMentions (entity, article), articles, entities (id, type, properties, aliasIds),
//   referents (article, properties, forms), moved (id, entity), mentions (entity, article), relations and knownRelations
//   (id, type, source, target, properties; new ones, and those that are there: a MERGE of a type given by parameter is
//   planned on an empty database as a scan of all relationships, and that plan stays while the database fills), evidence (article, properties), figures (id, subject, properties),
//   figureClaims (article, properties), restated (id, relation), refigured (id, figure), aboutArticles (names)
// columns: version (the new one; no row where somebody was faster)
MATCH (ledger:Ledger {id: 'graph'})
SET ledger.writing = true
WITH ledger WHERE ledger.version = $version
SET ledger.version = $version + 1, ledger.writing = null
WITH ledger
CALL () { UNWIND $goneRelations AS row
  MATCH (:Entity {id: row.source})-[relation {id: row.id}]->(:Entity {id: row.target}) DELETE relation }
CALL () { UNWIND $goneMentions AS row
  MATCH (:Entity {id: row.entity})-[mention:MENTIONED_IN]->(:Article {id: row.article}) DELETE mention }
CALL () { UNWIND $goneArticles AS name
  MATCH (article:Article {id: name})
  OPTIONAL MATCH (article)<-[:IN|FROM]-(part)
  DETACH DELETE part, article }
CALL () { UNWIND $goneFigures AS id MATCH (figure:Figure {id: id}) DETACH DELETE figure }
CALL () { UNWIND $goneEntities + [row IN $entities | row.id] AS id
  MATCH (alias:AliasId)-[:LEADS_TO]->(:Entity {id: id}) DETACH DELETE alias }
CALL () { UNWIND $articles AS row CREATE (article:Article) SET article = row }
CALL () { UNWIND $entities AS row
  MERGE (entity:Entity {id: row.id}) SET entity += row.properties, entity:$(row.type) }
CALL () { UNWIND $entities AS row
  MATCH (entity:Entity {id: row.id})
  UNWIND row.aliasIds AS id
  MERGE (alias:AliasId {id: id}) MERGE (alias)-[:LEADS_TO]->(entity) }
CALL () { UNWIND $referents AS row
  MATCH (article:Article {id: row.article})
  CREATE (referent:Referent)-[:IN]->(article) SET referent = row.properties
  WITH referent, row
  UNWIND row.forms AS id
  MERGE (form:Form {id: id}) CREATE (referent)-[:HAS_FORM]->(form) }
CALL () { UNWIND $moved AS row MATCH (referent:Referent {id: row.id}) SET referent.entity = row.entity }
CALL () { UNWIND $mentions AS row
  MATCH (entity:Entity {id: row.entity}) MATCH (article:Article {id: row.article})
  MATCH (article)<-[:IN]-(referent:Referent {entity: row.entity})
  WITH entity, article, referent ORDER BY referent.number
  WITH entity, article, collect(referent) AS referents
  CREATE (entity)-[:MENTIONED_IN {
    names: reduce(all = [], referent IN referents | all + referent.names),
    forms: reduce(all = [], referent IN referents | all + referent.mentionForms),
    starts: reduce(all = [], referent IN referents | all + referent.mentionStarts),
    ends: reduce(all = [], referent IN referents | all + referent.mentionEnds),
    naming: reduce(all = [], referent IN referents | all + referent.mentionNaming)}]->(article) }
CALL () { UNWIND $relations AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  CREATE (source)-[relation:$(row.type)]->(target) SET relation = row.properties }
CALL () { UNWIND $knownRelations AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  MATCH (source)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED {id: row.id}]->(target)
  SET relation = row.properties }
CALL () { UNWIND $evidence AS row
  MATCH (article:Article {id: row.article})
  CREATE (evidence:Evidence)-[:FROM]->(article) SET evidence = row.properties }
CALL () { UNWIND $restated AS row MATCH (evidence:Evidence {id: row.id}) SET evidence.relation = row.relation }
CALL () { UNWIND $figures AS row
  MATCH (subject:Entity {id: row.subject})
  MERGE (figure:Figure {id: row.id}) SET figure = row.properties
  MERGE (figure)-[:ABOUT]->(subject) }
CALL () { UNWIND $figureClaims AS row
  MATCH (article:Article {id: row.article})
  CREATE (claim:FigureClaim)-[:FROM]->(article) SET claim = row.properties }
CALL () { UNWIND $refigured AS row MATCH (claim:FigureClaim {id: row.id}) SET claim.figure = row.figure }
CALL () { UNWIND $goneEntities AS id MATCH (entity:Entity {id: id}) DETACH DELETE entity }
CALL () { UNWIND $goneForms AS id
  MATCH (form:Form {id: id}) WHERE NOT EXISTS { (form)<-[:HAS_FORM]-() } DELETE form }
CALL () { UNWIND $aboutArticles AS name
  MATCH (article:Article {id: name})
  WITH article, [number IN article.aboutReferents |
    head(COLLECT { MATCH (referent:Referent {id: article.id + '#' + toString(number)}) RETURN referent.entity })] AS about
  SET article.about = reduce(once = [], id IN about | CASE WHEN id IN once THEN once ELSE once + id END) }
RETURN ledger.version AS version
