import { relationLabels, relationOrder } from '../shared/labels'
import type { EntityRef } from '../api/types'
import type { RelationEdge } from './entityQuery'

export interface Group {
  key: string
  label: string
  edges: RelationEdge[]
}

/** Relations by type and direction, in the order in which they are shown; within a group the surest first, as they come. */
export function groupRelations(entity: EntityRef, edges: RelationEdge[]): Group[] {
  const groups = new Map<string, Group>()
  for (const type of relationOrder) {
    for (const outgoing of [true, false]) {
      const [from, to] = relationLabels[type]
      const own = edges.filter(edge => edge.node.type === type && (edge.node.source.id === entity.id) === outgoing)
      const label = outgoing ? from : to
      // A symmetric relation reads the same from both ends: one group.
      const key = from === to ? type : `${type}-${outgoing ? 'out' : 'in'}`
      if (own.length > 0) groups.set(key, { key, label, edges: [...(groups.get(key)?.edges ?? []), ...own] })
    }
  }
  return [...groups.values()]
}
