// A page of the relations that pass a filter, the surest first; what is null does not restrict.
// parameters: types, otherTypes (of either end), confidence (at least), statuses, stages, article (one that states it),
//   after, before ({weight, id} or null), first, last, evidence (whether it is wanted)
// columns: total, preceding (how many stand before the page), relations (maps of id, type, source, target, confidence,
//   status, title, stage, evidence)
CALL () {
  CALL () {
    UNWIND (CASE WHEN $article IS NULL THEN [true] ELSE [] END) AS everywhere
    MATCH (source:Entity)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(target:Entity)
    RETURN source, relation, target
  UNION ALL
    MATCH (:Article {id: $article})<-[:MENTIONED_IN]-(source:Entity)
    MATCH (source)-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->(target:Entity)
    RETURN source, relation, target
  }
  WITH source, relation, target
  WHERE ($types IS NULL OR type(relation) IN $types) AND relation.confidence >= $confidence
    AND ($statuses IS NULL OR relation.status IN $statuses)
    AND ($stages IS NULL OR relation.stage IN $stages)
    AND ($article IS NULL OR $article IN relation.articles)
    AND ($otherTypes IS NULL OR any(label IN labels(source) + labels(target) WHERE label IN $otherTypes))
  WITH relation, relation.confidence AS weight, relation.id AS id ORDER BY weight DESC, id
  RETURN collect({weight: weight, id: id, relation: relation}) AS list
}
WITH list,
  CASE WHEN $after IS NULL THEN 0 ELSE size([row IN list WHERE row.weight > $after.weight
    OR (row.weight = $after.weight AND row.id <= $after.id)]) END AS start,
  CASE WHEN $before IS NULL THEN size(list) ELSE size([row IN list WHERE row.weight > $before.weight
    OR (row.weight = $before.weight AND row.id < $before.id)]) END AS stop
WITH list, start, CASE WHEN stop < start THEN start ELSE stop END AS stop
WITH list, start, CASE WHEN $first IS NOT NULL AND start + $first < stop THEN start + $first ELSE stop END AS stop
WITH list, CASE WHEN $last IS NOT NULL AND stop - $last > start THEN stop - $last ELSE start END AS start, stop
RETURN size(list) AS total, start AS preceding,
  [row IN list[start..stop] | {id: row.id, type: type(row.relation), source: startNode(row.relation).id,
    target: endNode(row.relation).id, confidence: row.weight, status: row.relation.status, title: row.relation.title,
    stage: row.relation.stage, evidence: CASE WHEN $evidence THEN row.relation.evidence END}] AS relations
