// Articles of an export.
// parameters: rows (the properties of each)
// columns: none
UNWIND $rows AS row
MERGE (article:Article {id: row.id}) SET article = row
