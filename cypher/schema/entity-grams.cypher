// Entities by the characters and pairs of characters of their names, written as words, so that the analyser need only
// split at blanks: Chinese names of one and two characters are found, which no n-gram analyser of Lucene's does.
// parameters: none
// columns: none
CREATE FULLTEXT INDEX entity_grams IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.grams]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
