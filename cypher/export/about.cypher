// Which entities the articles of an export are about, the most important first.
// parameters: names
// columns: none
UNWIND $names AS name
MATCH (article:Article {id: name})
WITH article, [number IN article.aboutReferents |
  head(COLLECT { MATCH (referent:Referent {id: article.id + '#' + toString(number)}) RETURN referent.entity })] AS about
SET article.about = reduce(once = [], id IN about | CASE WHEN id IN once THEN once ELSE once + id END)
