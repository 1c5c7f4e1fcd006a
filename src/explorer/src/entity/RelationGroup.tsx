import { useState } from 'react'
import type { Group } from './groupRelations'
import { RelationItem } from './RelationItem'

/** A longer group shows so many at first. */
const few = 8

export function RelationGroup({ group, names }: { group: Group; names: string[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? group.edges : group.edges.slice(0, few)
  return (
    <section className="group" aria-labelledby={group.key}>
      <h2 id={group.key}>
        {group.label} <span className="count">{group.edges.length}</span>
      </h2>
      <ul>
        {shown.map(edge => (
          <RelationItem key={edge.node.id} edge={edge} names={names} />
        ))}
      </ul>
      {group.edges.length > shown.length && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          全部 {group.edges.length} 条
        </button>
      )}
    </section>
  )
}
