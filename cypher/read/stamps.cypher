// How the articles of these names were read.
// parameters: names
// columns: name, hash, extractor (no row for a name without an article)
UNWIND $names AS name
MATCH (article:Article {id: name})
RETURN name, article.hash AS hash, article.extractor AS extractor
