// Puts the empty lists back that neo4j-admin's import leaves out, some thousand nodes at a time.
// parameters: none
// columns: filled (how many lacked one; again until it is 0)
CALL () {
  MATCH (entity:Entity) WHERE entity.aliases IS NULL OR entity.aliasIds IS NULL
  WITH entity LIMIT 10000
  SET entity.aliases = coalesce(entity.aliases, []), entity.aliasIds = coalesce(entity.aliasIds, [])
  RETURN count(entity) AS filled
UNION ALL
  MATCH (article:Article) WHERE article.about IS NULL OR article.aboutReferents IS NULL
  WITH article LIMIT 10000
  SET article.about = coalesce(article.about, []), article.aboutReferents = coalesce(article.aboutReferents, [])
  RETURN count(article) AS filled
UNION ALL
  MATCH (profile:Profile) WHERE profile.contexts IS NULL
  WITH profile LIMIT 10000
  SET profile.contexts = []
  RETURN count(profile) AS filled
UNION ALL
  MATCH (referent:Referent) WHERE referent.mentionForms IS NULL
  WITH referent LIMIT 10000
  SET referent.mentionForms = coalesce(referent.mentionForms, []), referent.mentionStarts = coalesce(referent.mentionStarts, []),
    referent.mentionEnds = coalesce(referent.mentionEnds, []), referent.mentionNaming = coalesce(referent.mentionNaming, [])
  RETURN count(referent) AS filled
UNION ALL
  MATCH (:Entity)-[mention:MENTIONED_IN]->(:Article) WHERE mention.forms IS NULL
  WITH mention LIMIT 10000
  SET mention.forms = [], mention.starts = [], mention.ends = [], mention.naming = []
  RETURN count(mention) AS filled
}
RETURN sum(filled) AS filled
