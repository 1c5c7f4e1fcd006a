// How many articles, entities and relations there are, as the server has them counted: nothing is read.
// parameters: none
// columns: kind (articles, entities, relations), number
MATCH (article:Article) WITH count(article) AS number RETURN 'articles' AS kind, number
UNION ALL
MATCH (entity:Entity) WITH count(entity) AS number RETURN 'entities' AS kind, number
UNION ALL
MATCH ()-[relation:LOCATED_IN|OPERATES_IN|LEADS|FOCUSES_ON|PARTNERS_WITH|SUPPLIES|FOUNDED|HOLDS_POSITION|PRODUCES|UNDERTAKES|PART_OF|UPSTREAM_OF|AWARDED]->() WITH count(relation) AS number RETURN 'relations' AS kind, number
