// The parts of the graph that some questions have to do with, one row a question, so that questions that arrive together
// cost one request. A question starts from entities (ids or alias ids, or pages of the list by name) and brings along
// their relations, the entities at the other ends, all they lie in, and the articles that state the relations.
// parameters: asks (each number, ids, pages (name, id: only what stands after; labels or null; count), outgoing, incoming
//   (relation types), others (how many relations of a type an entity may have for their other ends and evidence to come
//   along), evidence, areas, otherAreas, aliases, mentions, sources, texts (whether each is wanted), articles (names)),
//   limit (the largest count of a page)
// columns: number, names (asked, id), rings (id, type, whether they start there, [other, confidence, status, title or stage,
//   evidence or, where the other does not come along, its labels] each), entities (id, name, labels, aliases, aliasIds),
//   mentions (id, article, names), located (id, area, confidence, status), articles (name, title, published, about, hash,
//   text)
UNWIND $asks AS ask
CALL (ask) {
  CALL (ask) {
    UNWIND ask.ids AS asked
    OPTIONAL MATCH (own:Entity {id: asked})
    OPTIONAL MATCH (:AliasId {id: CASE WHEN own IS NULL THEN asked END})-[:LEADS_TO]->(led:Entity)
    WITH asked, coalesce(own, led) AS root
    WHERE root IS NOT NULL
    RETURN asked, root
  UNION ALL
    UNWIND ask.pages AS page
    CALL (page) {
      MATCH (entity:Entity)
      WHERE entity.name >= page.name AND (entity.name > page.name OR entity.id > page.id)
        AND (page.labels IS NULL OR any(label IN labels(entity) WHERE label IN page.labels))
      WITH entity ORDER BY entity.name, entity.id LIMIT $limit
      RETURN collect(entity) AS listed
    }
    UNWIND listed[..page.count] AS root
    RETURN null AS asked, root
  }
  RETURN collect(DISTINCT root) AS roots, collect([asked, root.id]) AS names
}
CALL (ask, roots) {
  UNWIND roots AS root
  CALL (ask, root) {
    WITH ask, root WHERE size(ask.outgoing) > 0
    MATCH (root)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(other:Entity)
    WHERE type(relation) IN ask.outgoing
    RETURN relation, other, true AS outgoing
  UNION ALL
    WITH ask, root WHERE size(ask.incoming) > 0
    MATCH (root)<-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]-(other:Entity)
    WHERE type(relation) IN ask.incoming
    RETURN relation, other, false AS outgoing
  }
  WITH ask, root, type(relation) AS type, outgoing, collect([other, relation]) AS steps
  RETURN collect([root.id, type, outgoing, size(steps) <= ask.others, steps]) AS rings
}
CALL (ask, rings) {
  UNWIND rings AS ring
  WITH ask, ring WHERE ring[3]
  UNWIND ring[4] AS step
  WITH step[0] AS other, step[1] AS relation, ask
  RETURN collect(DISTINCT other) AS others,
    collect(DISTINCT CASE WHEN ask.sources THEN relation END) AS stated
}
CALL (ask, roots, others) {
  UNWIND (CASE WHEN ask.areas THEN roots ELSE [] END) + (CASE WHEN ask.otherAreas THEN others ELSE [] END) AS start
  MATCH (start)-[:LOCATED_IN*0..]->(at)
  WITH DISTINCT at
  MATCH (at)-[relation:LOCATED_IN]->(area:Entity)
  RETURN collect([at.id, area.id, relation.confidence, relation.status]) AS located, collect(DISTINCT area) AS areas
}
CALL (ask, stated) {
  UNWIND ask.articles + reduce(all = [], relation IN stated | all + relation.articles) AS name
  WITH DISTINCT ask, name
  MATCH (article:Article {id: name})
  RETURN collect([name, article.title, article.published, article.about, article.hash, CASE WHEN ask.texts THEN article.text END]) AS articles
}
WITH ask, names, rings, roots + others + areas AS met, located, articles
CALL (ask, met) {
  UNWIND (CASE WHEN ask.mentions THEN met ELSE [] END) AS entity
  WITH DISTINCT entity
  MATCH (entity)-[mention:MENTIONED_IN]->(article:Article)
  RETURN collect([entity.id, article.id, mention.names]) AS mentions
}
RETURN ask.number AS number, names,
  [ring IN rings | [ring[0], ring[1], ring[2], [step IN ring[4] |
    [step[0].id, step[1].confidence, step[1].status,
      CASE ring[1] WHEN 'HOLDS_POSITION' THEN step[1].title WHEN 'FOCUSES_ON' THEN step[1].stage END]
    + CASE WHEN NOT ring[3] THEN [labels(step[0])] WHEN ask.evidence THEN [step[1].evidence] ELSE [] END]]] AS rings,
  [entity IN met | [entity.id, entity.name, labels(entity)]
    + CASE WHEN ask.aliases THEN [entity.aliases, entity.aliasIds] ELSE [] END] AS entities,
  mentions, located, articles
