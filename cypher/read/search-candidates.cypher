// Entities whose names share a gram with what was typed; how well they fit is decided by the caller.
// parameters: query (words of the full-text index, joined by OR), types (or null)
// columns: id, type, name, aliases
CALL db.index.fulltext.queryNodes('entity_grams', $query) YIELD node
WHERE $types IS NULL OR any(label IN labels(node) WHERE label IN $types)
RETURN node.id AS id, [label IN labels(node) WHERE label <> 'Entity'][0] AS type, node.name AS name, node.aliases AS aliases
