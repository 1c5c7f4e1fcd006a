import { useEffect, useState } from 'react'
import { ask, useAnswer } from '../api/graphql'
import { EntityLink, TypeBadge } from '../shared/EntityLink'
import { articleAddress, entityAddress, Link } from '../shared/routing'
import { Waiting } from '../shared/Waiting'
import { entityQuery, moreRelationsQuery, type EntityAnswer, type EntityDetails } from './entityQuery'
import { FigureTable } from './FigureTable'
import { groupRelations } from './groupRelations'
import { RelationGroup } from './RelationGroup'

export function EntityPage({ id }: { id: string }) {
  const answer = useAnswer<EntityAnswer>(entityQuery, { id })
  return (
    <Waiting answer={answer}>
      {({ entity }) =>
        entity ? <Details key={entity.id} entity={entity} asked={id} /> : <p className="failed">图谱中没有编号为 {id} 的条目。</p>
      }
    </Waiting>
  )
}

function Details({ entity, asked }: { entity: EntityDetails; asked: string }) {
  const { edges, more, load } = useRelations(entity)
  const groups = groupRelations(entity, edges)
  useEffect(() => {
    document.title = `${entity.name} · 经济新闻知识图谱`
    // An older name's id leads here; the address shows the present one.
    if (asked !== entity.id) history.replaceState(null, '', entityAddress(entity.id))
    return () => {
      document.title = '经济新闻知识图谱'
    }
  }, [entity, asked])

  return (
    <article className="entity">
      <header>
        <TypeBadge type={entity.type} />
        <h1>{entity.name}</h1>
        {entity.aliases.length > 0 && <p className="aliases">又称：{entity.aliases.join('、')}</p>}
        <p className="facts">
          {entity.articleCount} 篇文章 · {entity.relations.totalCount} 条关系
        </p>
        <Around label="所在园区" entities={entity.zones.filter(zone => zone.id !== entity.id)} />
        <Around label="所在地区" entities={entity.places.filter(place => place.id !== entity.id)} />
      </header>
      {groups.length > 1 && (
        <nav className="jump" aria-label="关系类别">
          {groups.map(group => (
            <a key={group.key} href={`#${group.key}`}>
              {group.label} <span>{group.edges.length}</span>
            </a>
          ))}
        </nav>
      )}
      {groups.length === 0 && <p className="hint">文章提到了它，但没有说出它与别的条目的关系。</p>}
      {groups.map(group => (
        <RelationGroup key={group.key} group={group} names={[entity.name, ...entity.aliases]} />
      ))}
      {more && (
        <button type="button" className="more" onClick={load}>
          显示其余 {entity.relations.totalCount - edges.length} 条关系
        </button>
      )}
      <FigureTable figures={entity.figures.nodes} names={[entity.name, ...entity.aliases]} />
      <section aria-labelledby="articles">
        <h2 id="articles">提到它的文章</h2>
        <ul className="articles">
          {entity.articles.nodes.map(article => (
            <li key={article.name}>
              <Link to={articleAddress(article.name)}>{article.title || article.name}</Link>
              {article.published && <small> {article.published}</small>}
            </li>
          ))}
        </ul>
        {entity.articleCount > entity.articles.nodes.length && (
          <p className="hint">另有 {entity.articleCount - entity.articles.nodes.length} 篇</p>
        )}
      </section>
    </article>
  )
}

function Around({ label, entities }: { label: string; entities: EntityDetails['zones'] }) {
  if (entities.length === 0) return null
  return (
    <p className="around">
      {label}：
      {entities.map(entity => (
        <EntityLink key={entity.id} entity={entity} />
      ))}
    </p>
  )
}

/** The entity's relations: the first page came with it, the others on demand. */
function useRelations(entity: EntityDetails) {
  const [edges, setEdges] = useState(entity.relations.edges)
  const [page, setPage] = useState(entity.relations.pageInfo)
  async function load() {
    const answer = await ask<EntityAnswer>(moreRelationsQuery, { id: entity.id, after: page.endCursor })
    if (answer.entity) {
      setEdges([...edges, ...answer.entity.relations.edges])
      setPage(answer.entity.relations.pageInfo)
    }
  }
  return { edges, more: page.hasNextPage, load }
}
