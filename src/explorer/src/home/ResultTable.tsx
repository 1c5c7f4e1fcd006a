import type { EntityType, Evidence } from '../api/types'
import { EntityLink } from '../shared/EntityLink'
import { EvidenceQuote } from '../shared/EvidenceQuote'

export type Named = { id: string; type: EntityType; name: string }

/** What a table's cell holds: entities, a text, or a sentence of an article. */
export type Cell = Named[] | string | { evidence: Evidence | undefined; names: string[] }

export function ResultTable({ columns, rows }: { columns: string[]; rows: Cell[][] }) {
  if (rows.length === 0) return <p className="hint">目前的图谱里没有这样的内容。</p>
  return (
    <div className="table">
      <table>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>
                  <Content cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Content({ cell }: { cell: Cell }) {
  if (typeof cell === 'string') return cell
  if (Array.isArray(cell)) {
    return (
      <ul className="cell">
        {cell.map(entity => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
    )
  }
  return cell.evidence && <EvidenceQuote evidence={cell.evidence} names={cell.names} />
}
