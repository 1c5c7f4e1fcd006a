// Applies one change of the graph, whole, if nobody changed it since the change was worked out.
// parameters: change, with version (what it was worked out from); goneRelations (id, source, target), goneArticles,
//   goneFigures, goneProfiles, goneForms, goneEntities (ids), goneAliases (id, entity); moved (profiles: id, was, entity);
//   entities (id, type and properties), aliases (id, entity), forms (ids), profiles (properties and forms), articles
//   (properties with referents, mentions, evidence, figureClaims), newRelations, relations (id, type, source, target,
//   properties), restated (id, relation), figures (properties and subject), refigured (id, figure)
// columns: version (the new one; no row where somebody was faster)
// All is in one map: the server plans a statement anew for each combination of its lists' lengths (by powers of ten), and
// planning this one takes longer than running it.
// replan=skip, here and in what is read before it: as a database fills, statements would be planned again and again, and the
// plan for an empty one goes from id to id already (a test looks).
// Relations that are there are found by all types, not by the one given: on an empty database the latter is planned as a scan
// of all relationships, and the plan stays.
CYPHER replan=skip
MATCH (ledger:Ledger {id: 'graph'})
SET ledger.writing = true
WITH ledger WHERE ledger.version = $change.version
SET ledger.version = $change.version + 1, ledger.writing = null
WITH ledger
CALL () { UNWIND $change.goneRelations AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  MATCH (source)
    -[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED {id: row.id}]->(target) DELETE relation }
CALL () { UNWIND $change.goneArticles AS id
  MATCH (article:Article {id: id})
  OPTIONAL MATCH (article)<-[:IN|FROM]-(part)
  DETACH DELETE part, article }
CALL () { UNWIND $change.goneFigures AS id MATCH (figure:Figure {id: id}) DETACH DELETE figure }
CALL () { UNWIND $change.goneAliases AS row
  MATCH (alias:AliasId {id: row.id})-[lead:LEADS_TO]->(:Entity {id: row.entity}) DELETE lead
  WITH DISTINCT alias WHERE NOT EXISTS { (alias)-[:LEADS_TO]->() } DELETE alias }
CALL () { UNWIND $change.moved AS row
  MATCH (:Profile {id: row.id})<-[:AS]-(:Referent)-[:IN]->(article:Article)
  MATCH (article)<-[mention:MENTIONED_IN]-(entity:Entity) WHERE entity.id IN [row.was, row.entity]
  WITH DISTINCT mention DELETE mention }
CALL () { UNWIND $change.moved AS row MATCH (profile:Profile {id: row.id}) SET profile.entity = row.entity }
CALL () { UNWIND $change.entities AS row
  MERGE (entity:Entity {id: row.id})
  SET entity:$(row.type), entity.name = row.name, entity.aliases = row.aliases, entity.aliasIds = row.aliasIds,
    entity.searchName = row.searchName, entity.searchNames = row.searchNames, entity.grams = row.grams }
CALL () { UNWIND $change.aliases AS row
  MATCH (entity:Entity {id: row.entity})
  MERGE (alias:AliasId {id: row.id}) CREATE (alias)-[:LEADS_TO]->(entity) }
CALL () { UNWIND $change.forms AS id CREATE (:Form {id: id}) }
CALL () { UNWIND $change.profiles AS row
  CREATE (profile:Profile {id: row.id, type: row.type, name: row.name, names: row.names, contexts: row.contexts,
    hash: row.hash, entity: row.entity})
  WITH profile, row
  UNWIND row.forms AS id
  MATCH (form:Form {id: id}) CREATE (profile)-[:HAS_FORM]->(form) }
CALL () { UNWIND $change.moved AS row
  MATCH (:Profile {id: row.id})<-[:AS]-(:Referent)-[:IN]->(article:Article)
  UNWIND [row.was, row.entity] AS id
  WITH DISTINCT article, id
  MATCH (article)<-[:IN]-(referent:Referent)-[:AS]->(profile:Profile) WHERE profile.entity = id
  WITH article, id, referent ORDER BY referent.number
  WITH article, id, collect(referent) AS referents
  MATCH (entity:Entity {id: id})
  CREATE (entity)-[:MENTIONED_IN {
    names: reduce(all = [], referent IN referents | all + referent.names),
    forms: reduce(all = [], referent IN referents | all + referent.mentionForms),
    starts: reduce(all = [], referent IN referents | all + referent.mentionStarts),
    ends: reduce(all = [], referent IN referents | all + referent.mentionEnds),
    naming: reduce(all = [], referent IN referents | all + referent.mentionNaming)}]->(article) }
CALL () { UNWIND $change.moved AS row
  MATCH (:Profile {id: row.id})<-[:AS]-(:Referent)-[:IN]->(article:Article)
  WITH DISTINCT article
  WITH article, [number IN article.aboutReferents | head(COLLECT {
    MATCH (:Referent {id: article.id + '#' + toString(number)})-[:AS]->(profile:Profile) RETURN profile.entity })] AS about
  SET article.about = reduce(once = [], id IN about | CASE WHEN id IN once THEN once ELSE once + id END) }
CALL () { UNWIND $change.articles AS row
  CREATE (article:Article {id: row.id, title: row.title, published: row.published, hash: row.hash, extractor: row.extractor,
    text: row.text, aboutReferents: row.aboutReferents, about: row.about})
  WITH article, row
  CALL (article, row) { UNWIND row.referents AS each
    MATCH (profile:Profile {id: each.profile})
    CREATE (profile)<-[:AS]-(:Referent {id: each.id, number: each.number, type: each.type, name: each.name, names: each.names,
      context: each.context, mentionForms: each.mentionForms, mentionStarts: each.mentionStarts,
      mentionEnds: each.mentionEnds, mentionNaming: each.mentionNaming})-[:IN]->(article) }
  CALL (article, row) { UNWIND row.mentions AS each
    MATCH (entity:Entity {id: each.entity})
    CREATE (entity)-[:MENTIONED_IN {names: each.names, forms: each.forms, starts: each.starts, ends: each.ends,
      naming: each.naming}]->(article) }
  CALL (article, row) { UNWIND row.evidence AS each
    CREATE (:Evidence {id: each.id, type: each.type, source: each.source, target: each.target, relation: each.relation,
      text: each.text, start: each.start, end: each.end, rule: each.rule, status: each.status, confidence: each.confidence,
      title: each.title, stage: each.stage, period: each.period})-[:FROM]->(article) }
  CALL (article, row) { UNWIND row.figureClaims AS each
    CREATE (:FigureClaim {id: each.id, source: each.source, figure: each.figure, indicator: each.indicator, value: each.value,
      unit: each.unit, figurePeriod: each.figurePeriod, comparison: each.comparison, text: each.text, start: each.start,
      end: each.end, rule: each.rule, status: each.status, confidence: each.confidence, title: each.title, stage: each.stage,
      period: each.period})-[:FROM]->(article) } }
CALL () { UNWIND $change.newRelations AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  CREATE (source)-[relation:$(row.type)]->(target) SET relation = row.properties }
CALL () { UNWIND $change.relations AS row
  MATCH (source:Entity {id: row.source}) MATCH (target:Entity {id: row.target})
  MATCH (source)
    -[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED {id: row.id}]->(target) SET relation = row.properties }
CALL () { UNWIND $change.restated AS row MATCH (evidence:Evidence {id: row.id}) SET evidence.relation = row.relation }
CALL () { UNWIND $change.figures AS row
  MATCH (subject:Entity {id: row.subject})
  CREATE (:Figure {id: row.id, indicator: row.indicator, value: row.value, unit: row.unit, period: row.period,
    comparison: row.comparison})-[:ABOUT]->(subject) }
CALL () { UNWIND $change.refigured AS row MATCH (claim:FigureClaim {id: row.id}) SET claim.figure = row.figure }
CALL () { UNWIND $change.goneEntities AS id MATCH (entity:Entity {id: id}) DETACH DELETE entity }
CALL () { UNWIND $change.goneProfiles AS id MATCH (profile:Profile {id: id}) DETACH DELETE profile }
CALL () { UNWIND $change.goneForms AS id
  MATCH (form:Form {id: id}) WHERE NOT EXISTS { (form)<-[:HAS_FORM]-() } DELETE form }
RETURN ledger.version AS version
