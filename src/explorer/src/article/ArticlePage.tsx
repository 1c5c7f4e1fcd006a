import { useEffect, useRef } from 'react'
import { useAnswer } from '../api/graphql'
import type { EntityRef, EntityType } from '../api/types'
import { EntityLink } from '../shared/EntityLink'
import { typeLabels } from '../shared/labels'
import { useAddress } from '../shared/routing'
import { Waiting } from '../shared/Waiting'

interface ArticleAnswer {
  article: {
    name: string
    title: string
    published: string | null
    text: string
    about: EntityRef[]
    entities: { nodes: EntityRef[]; totalCount: number }
  } | null
}

const articleQuery = `query Article($name: String!) {
  article(name: $name) {
    name title published text
    about { id type name aliases }
    entities(first: 500) { totalCount nodes { id type name aliases } }
  }
}`

export function ArticlePage({ name }: { name: string }) {
  const answer = useAnswer<ArticleAnswer>(articleQuery, { name })
  return (
    <Waiting answer={answer}>
      {({ article }) => (article ? <Details article={article} /> : <p className="failed">图谱中没有文章 {name}。</p>)}
    </Waiting>
  )
}

function Details({ article }: { article: NonNullable<ArticleAnswer['article']> }) {
  const heading = article.title || article.name
  useEffect(() => {
    document.title = `${heading} · 经济新闻知识图谱`
    return () => {
      document.title = '经济新闻知识图谱'
    }
  }, [heading])
  return (
    <div className="article-page">
      <article>
        <h1>{heading}</h1>
        <p className="facts">
          {article.title && article.name}
          {article.published && <> · {article.published}</>}
        </p>
        {article.about.length > 0 && (
          <p className="around">
            主要讲：
            {article.about.map(entity => (
              <EntityLink key={entity.id} entity={entity} />
            ))}
          </p>
        )}
        <Text text={article.text} />
      </article>
      <aside aria-labelledby="mentioned">
        <h2 id="mentioned">文中条目</h2>
        {(Object.keys(typeLabels) as EntityType[]).map(type => (
          <Mentioned key={type} type={type} entities={article.entities.nodes.filter(entity => entity.type === type)} />
        ))}
      </aside>
    </div>
  )
}

function Mentioned({ type, entities }: { type: EntityType; entities: EntityRef[] }) {
  if (entities.length === 0) return null
  return (
    <details open={entities.length <= 12}>
      <summary>
        {typeLabels[type]} <span className="count">{entities.length}</span>
      </summary>
      <ul>
        {entities.map(entity => (
          <li key={entity.id}>
            <EntityLink entity={entity} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The article as it came; the stretch that the address names is marked and brought into view. */
function Text({ text }: { text: string }) {
  const { search } = useAddress()
  const start = position(search.get('start'), text.length)
  const end = position(search.get('end'), text.length)
  const mark = useRef<HTMLElement>(null)
  useEffect(() => {
    // Braces: newer browsers return a promise, which is no clean-up.
    mark.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }, [start, end])
  if (start === null || end === null || start >= end) return <div className="text">{text}</div>
  return (
    <div className="text">
      {text.slice(0, start)}
      <mark ref={mark}>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </div>
  )
}

function position(value: string | null, length: number): number | null {
  const number = value === null ? NaN : Number(value)
  return Number.isInteger(number) && number >= 0 && number <= length ? number : null
}
