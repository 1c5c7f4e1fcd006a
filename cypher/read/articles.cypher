// The articles of these names.
// parameters: names
// columns: name, title, published, about, hash, text
UNWIND $names AS name
MATCH (article:Article {id: name})
RETURN name, article.title AS title, article.published AS published, article.about AS about, article.hash AS hash,
  article.text AS text
