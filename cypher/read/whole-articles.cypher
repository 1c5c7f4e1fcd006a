// The names of all articles.
// parameters: none
// columns: name
MATCH (article:Article) RETURN article.id AS name
