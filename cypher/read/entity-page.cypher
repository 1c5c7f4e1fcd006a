// A page of the entities that pass a filter; what is null does not restrict.
// parameters: types, part (of a search name), areas (list of lists of ids: within one of each), industries, honors,
//   article, order (Name, Articles, Relations), after, before ({weight, name, id} or null), first, last
// columns: total, preceding (how many stand before the page), ids, weights
CALL () {
  CALL () {
    UNWIND (CASE WHEN size($areas) = 0 AND $article IS NULL THEN [true] ELSE [] END) AS everywhere
    MATCH (entity:Entity)
    RETURN entity
  UNION ALL
    UNWIND (CASE WHEN size($areas) = 0 THEN [$article] ELSE [] END) AS name
    MATCH (:Article {id: name})<-[:MENTIONED_IN]-(entity:Entity)
    RETURN DISTINCT entity
  UNION ALL
    UNWIND $areas AS area
    CALL (area) {
      UNWIND area AS id
      MATCH (:Entity {id: id})<-[:LOCATED_IN*1..]-(inside:Entity)
      RETURN DISTINCT inside
    }
    WITH inside AS entity, count(*) AS within
    WHERE within = size($areas)
    RETURN entity
  }
  WITH entity
  WHERE ($types IS NULL OR any(label IN labels(entity) WHERE label IN $types))
    AND ($part IS NULL OR any(name IN entity.searchNames WHERE name CONTAINS $part))
    AND ($article IS NULL OR EXISTS { (entity)-[:MENTIONED_IN]->(:Article {id: $article}) })
    AND ($industries IS NULL OR EXISTS {
      MATCH (entity)-[:OPERATES_IN|LEADS|FOCUSES_ON|PART_OF]->(industry:Entity) WHERE industry.id IN $industries })
    AND ($honors IS NULL OR EXISTS { MATCH (entity)-[:AWARDED]->(honor:Entity) WHERE honor.id IN $honors })
  WITH entity,
    CASE $order
      WHEN 'Articles' THEN toFloat(COUNT { (entity)-[:MENTIONED_IN]->() })
      WHEN 'Relations' THEN toFloat(COUNT { (entity)-[:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]-() })
      ELSE 0.0 END AS weight,
    CASE $order WHEN 'Name' THEN entity.name ELSE '' END AS name
  ORDER BY weight DESC, name, entity.id
  RETURN collect({weight: weight, name: name, id: entity.id}) AS list
}
WITH list,
  CASE WHEN $after IS NULL THEN 0 ELSE size([row IN list WHERE row.weight > $after.weight
    OR (row.weight = $after.weight AND (row.name < $after.name OR (row.name = $after.name AND row.id <= $after.id)))]) END AS start,
  CASE WHEN $before IS NULL THEN size(list) ELSE size([row IN list WHERE row.weight > $before.weight
    OR (row.weight = $before.weight AND (row.name < $before.name OR (row.name = $before.name AND row.id < $before.id)))]) END AS stop
WITH list, start, CASE WHEN stop < start THEN start ELSE stop END AS stop
WITH list, start, CASE WHEN $first IS NOT NULL AND start + $first < stop THEN start + $first ELSE stop END AS stop
WITH list, CASE WHEN $last IS NOT NULL AND stop - $last > start THEN stop - $last ELSE start END AS start, stop
RETURN size(list) AS total, start AS preceding, [row IN list[start..stop] | row.id] AS ids,
  [row IN list[start..stop] | row.weight] AS weights
