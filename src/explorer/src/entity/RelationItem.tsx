import { EntityLink } from '../shared/EntityLink'
import { EvidenceQuote } from '../shared/EvidenceQuote'
import { percent, stageLabels, statusLabels } from '../shared/labels'
import type { RelationEdge } from './entityQuery'

export function RelationItem({ edge: { node, other }, names }: { edge: RelationEdge; names: string[] }) {
  const marked = [...names, other.name, ...other.aliases]
  const [first, ...others] = node.evidence
  const status = statusLabels[node.status]
  return (
    <li className="relation">
      <div className="relation-head">
        <EntityLink entity={other} />
        {node.title && <span className="tag title">{node.title}</span>}
        {node.stage && <span className="tag">{stageLabels[node.stage]}</span>}
        {node.type === 'PARTNERS_WITH' && node.crossZone !== null && (
          <span className="tag">{node.crossZone ? '跨园区' : '同园区'}</span>
        )}
        {status && <span className="tag">{status}</span>}
        <span className="confidence" title="系统对这条关系的把握">
          <meter min={0} max={1} value={node.confidence} aria-label="把握" /> {percent(node.confidence)}
        </span>
      </div>
      {first && <EvidenceQuote evidence={first} names={marked} />}
      {others.length > 0 && (
        <details>
          <summary>另有 {node.evidenceCount - 1} 处原文</summary>
          {others.map(piece => (
            <EvidenceQuote key={`${piece.article.name}:${piece.start}`} evidence={piece} names={marked} />
          ))}
        </details>
      )}
    </li>
  )
}
