import { useState } from 'react'
import { useAnswer } from '../api/graphql'
import type { EntityType } from '../api/types'
import { EntityLink } from '../shared/EntityLink'
import { typeLabels } from '../shared/labels'
import { Waiting } from '../shared/Waiting'

interface CountsAnswer {
  statistics: {
    articleCount: number
    entityCount: number
    relationCount: number
    evidenceCount: number
    entities: { type: EntityType; count: number }[]
  }
}

const countsQuery = `{
  statistics { articleCount entityCount relationCount evidenceCount entities { type count } }
}`

/** What the graph holds: counts, and of a chosen type the entities with most relations. */
export function Overview() {
  const answer = useAnswer<CountsAnswer>(countsQuery, {})
  const [type, setType] = useState<EntityType>('Company')
  return (
    <Waiting answer={answer}>
      {({ statistics }) =>
        statistics.articleCount === 0 ? (
          <p className="hint">
            图谱还是空的。用 <code lang="en">kg ingest PATH</code> 读入文章后，这里会自动更新。
          </p>
        ) : (
          <section aria-labelledby="overview" className="overview">
            <h2 id="overview">图谱概览</h2>
            <p className="facts">
              {statistics.articleCount} 篇文章 · {statistics.entityCount} 个条目 · {statistics.relationCount} 条关系 ·{' '}
              {statistics.evidenceCount} 处原文
            </p>
            <div className="tiles" role="group" aria-label="按类型浏览">
              {statistics.entities.map(each => (
                <button
                  key={each.type}
                  type="button"
                  className={`tile type-${each.type}`}
                  aria-pressed={each.type === type}
                  onClick={() => setType(each.type)}
                >
                  <strong>{each.count}</strong>
                  {typeLabels[each.type]}
                </button>
              ))}
            </div>
            <Foremost type={type} />
          </section>
        )
      }
    </Waiting>
  )
}

interface ForemostAnswer {
  entities: { nodes: { id: string; type: EntityType; name: string }[] }
}

const foremostQuery = `query Foremost($type: EntityType!) {
  entities(types: [$type], orderBy: RELATIONS, first: 24) { nodes { id type name } }
}`

function Foremost({ type }: { type: EntityType }) {
  const answer = useAnswer<ForemostAnswer>(foremostQuery, { type })
  return (
    <Waiting answer={answer}>
      {({ entities }) => (
        <ul className="foremost" aria-label={`关系最多的${typeLabels[type]}`}>
          {entities.nodes.map(entity => (
            <li key={entity.id}>
              <EntityLink entity={entity} />
            </li>
          ))}
          {entities.nodes.length === 0 && <li className="hint">还没有{typeLabels[type]}</li>}
        </ul>
      )}
    </Waiting>
  )
}
