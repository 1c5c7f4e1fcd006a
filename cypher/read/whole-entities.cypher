// The ids of all entities.
// parameters: none
// columns: id
MATCH (entity:Entity) RETURN entity.id AS id
