import type { EntityType } from '../api/types'
import { typeLabels } from './labels'
import { entityAddress, Link } from './routing'

/** An entity's name with its type, leading to its page. */
export function EntityLink({ entity }: { entity: { id: string; type: EntityType; name: string } }) {
  return (
    <Link to={entityAddress(entity.id)} className="entity-link">
      <TypeBadge type={entity.type} />
      <span>{entity.name}</span>
    </Link>
  )
}

export const TypeBadge = ({ type }: { type: EntityType }) => (
  <span className={`badge type-${type}`}>{typeLabels[type]}</span>
)
