// Entities by name, for lists in that order.
// parameters: none
// columns: none
CREATE INDEX entity_name IF NOT EXISTS FOR (entity:Entity) ON (entity.name)
