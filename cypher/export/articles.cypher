// Articles of an export; which entities they are about is set when all referents are there.
// parameters: rows (the properties of each)
// columns: none
UNWIND $rows AS row
MERGE (article:Article {id: row.id}) SET article = row
