// The parts of the graph that some questions have to do with, one row a question, so that questions that arrive together
// cost one request. A question starts from entities (ids or alias ids, or pages of the list by name) and brings along
// their relations, the entities at the other ends, all they lie in, and the articles that state the relations.
// Each value of an answer is read by itself, so what belongs together comes as one text, its parts set off by blanks; an
// entity's type stands in its id.
// parameters: question (a map with the list asks, since a list by itself would be planned anew for each order of its length;
//   each of them has number, ids, pages (name, id: only what stands after; labels or null; count), outgoing, incoming
//   (relation types), others (how many relations of a type an entity may have for their other ends and evidence to come
//   along), evidence, areas, otherAreas, aliases, mentions, sources, texts (whether each is wanted), articles (names)),
//   limit (the largest count of a page)
// columns: number, names (id, what it was asked by), rings (lists: id, type, > where they start there or < where they end, + where the other
//   ends came along; then for each other
//   end id, confidence, status, evidence, = and title or stage; the id alone where that end's own list has the relation),
//   entities (id, name; where wanted in a list with aliases and
//   aliasIds), mentions (lists: id, article, names), located (id, area, confidence, status), articles (lists: name, title,
//   published, about, hash, text)
UNWIND $question.asks AS ask
CALL (ask) {
  CALL (ask) {
    UNWIND ask.ids AS asked
    OPTIONAL MATCH (own:Entity {id: asked})
    OPTIONAL MATCH (:AliasId {id: CASE WHEN own IS NULL THEN asked END})-[:LEADS_TO]->(led:Entity)
    WITH asked, coalesce(own, led) AS root
    WHERE root IS NOT NULL
    RETURN root, root.id + ' ' + asked AS name
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
    RETURN root, root.id AS name
  }
  RETURN collect(DISTINCT root) AS roots, collect(name) AS names
}
CALL (ask, roots) {
  UNWIND roots AS root
  CALL (ask, root) {
    WITH ask, root WHERE size(ask.outgoing) > 0
    MATCH (root)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(other)
    WHERE type(relation) IN ask.outgoing
    RETURN relation, other, ' >' AS way
  UNION ALL
    WITH ask, root WHERE size(ask.incoming) > 0
    MATCH (root)<-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]-(other)
    WHERE type(relation) IN ask.incoming
    RETURN relation, other, ' <' AS way
  }
  WITH ask, root, type(relation) AS type, way, collect([other, relation]) AS steps
  RETURN collect([root.id + ' ' + type + way, type, size(steps) <= ask.others, steps, way = ' <' AND type IN ask.outgoing]) AS rings
}
CALL (ask, rings) {
  UNWIND rings AS ring
  WITH ask, ring WHERE ring[2]
  UNWIND ring[3] AS step
  WITH step[0] AS other, step[1] AS relation, ask
  RETURN collect(DISTINCT other) AS others,
    collect(DISTINCT CASE WHEN ask.sources THEN relation END) AS stated
}
CALL (ask, roots, others) {
  UNWIND (CASE WHEN ask.areas THEN roots ELSE [] END) + (CASE WHEN ask.otherAreas THEN others ELSE [] END) AS at
  MATCH (at)-[relation:LOCATED_IN]->(area)
  RETURN collect(at.id + ' ' + area.id + ' ' + toString(relation.confidence) + ' ' + relation.status) AS here, collect(DISTINCT area) AS near
}
CALL (near) {
  UNWIND near AS at
  MATCH (at)-[relation:LOCATED_IN]->(area)
  RETURN collect(at.id + ' ' + area.id + ' ' + toString(relation.confidence) + ' ' + relation.status) AS there, collect(DISTINCT area) AS far
}
CALL (far) {
  UNWIND far AS start
  WITH start WHERE EXISTS { (start)-[:LOCATED_IN]->() }
  MATCH (start)-[:LOCATED_IN*0..]->(at)
  WITH DISTINCT at
  MATCH (at)-[relation:LOCATED_IN]->(area)
  RETURN collect(at.id + ' ' + area.id + ' ' + toString(relation.confidence) + ' ' + relation.status) AS beyond, collect(DISTINCT area) AS farther
}
CALL (ask, stated) {
  UNWIND ask.articles + reduce(all = [], relation IN stated | all + relation.articles) AS name
  WITH DISTINCT ask, name
  MATCH (article:Article {id: name})
  RETURN collect([name, article.title, article.published, article.about, article.hash, CASE WHEN ask.texts THEN article.text END]) AS articles
}
CALL (roots, others, near, far, farther) {
  UNWIND roots + others + near + far + farther AS entity
  RETURN collect(DISTINCT entity) AS met
}
CALL (ask, met) {
  UNWIND (CASE WHEN ask.mentions THEN met ELSE [] END) AS entity
  MATCH (entity)-[mention:MENTIONED_IN]->(article:Article)
  RETURN collect([entity.id, article.id, mention.names]) AS mentions
}
RETURN ask.number AS number, names,
  [ring IN rings | [ring[0] + CASE WHEN ring[2] THEN ' +' ELSE '' END] + [step IN ring[3] |
    CASE WHEN ring[4] AND step[0] IN roots THEN step[0].id ELSE step[0].id + ' ' + toString(step[1].confidence) + ' ' + step[1].status + ' '
    + CASE WHEN ask.evidence AND ring[2] THEN coalesce(step[1].evidence, '') ELSE '' END
    + CASE ring[1] WHEN 'HOLDS_POSITION' THEN coalesce('=' + step[1].title, '')
      WHEN 'FOCUSES_ON' THEN coalesce('=' + step[1].stage, '') ELSE '' END END]] AS rings,
  [entity IN met | CASE WHEN ask.aliases THEN [entity.id + ' ' + entity.name, entity.aliases, entity.aliasIds]
    ELSE entity.id + ' ' + entity.name END] AS entities,
  mentions, here + there + beyond AS located, articles
