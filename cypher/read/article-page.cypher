// A page of the articles that mention all of some entities, or of all, by name.
// parameters: entities (own ids), after, before (names or null), first, last
// columns: total, preceding, names
CALL () {
  MATCH (article:Article)
  WHERE all(id IN $entities WHERE EXISTS { (article)<-[:MENTIONED_IN]-(:Entity {id: id}) })
  WITH article.id AS name ORDER BY name
  RETURN collect(name) AS list
}
WITH list,
  CASE WHEN $after IS NULL THEN 0 ELSE size([name IN list WHERE name <= $after]) END AS start,
  CASE WHEN $before IS NULL THEN size(list) ELSE size([name IN list WHERE name < $before]) END AS stop
WITH list, start, CASE WHEN stop < start THEN start ELSE stop END AS stop
WITH list, start, CASE WHEN $first IS NOT NULL AND start + $first < stop THEN start + $first ELSE stop END AS stop
WITH list, CASE WHEN $last IS NOT NULL AND stop - $last > start THEN stop - $last ELSE start END AS start, stop
RETURN size(list) AS total, start AS preceding, list[start..stop] AS names
