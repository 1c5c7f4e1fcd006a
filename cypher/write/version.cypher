// The state that a change starts from: the ledger's version and how the articles of these names were read.
// parameters: names
// columns: version, name, hash, extractor (one row a name; hash and extractor null where there is no such article)
MATCH (ledger:Ledger {id: 'graph'})
UNWIND (CASE WHEN size($names) = 0 THEN [null] ELSE $names END) AS name
OPTIONAL MATCH (article:Article {id: name})
RETURN ledger.version AS version, name, article.hash AS hash, article.extractor AS extractor
