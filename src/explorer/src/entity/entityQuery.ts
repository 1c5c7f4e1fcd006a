import type { EntityRef, Figure, Page, Relation } from '../api/types'

export interface RelationEdge {
  other: EntityRef
  node: Relation
}

export interface EntityDetails extends EntityRef {
  articleCount: number
  zones: EntityRef[]
  places: EntityRef[]
  articles: { nodes: { name: string; title: string; published: string | null }[] }
  figures: { totalCount: number; nodes: Figure[] }
  relations: { totalCount: number; pageInfo: Page; edges: RelationEdge[] }
}

export interface EntityAnswer {
  entity: EntityDetails | null
}

const evidence = 'text start end confidence period article { name title }'

const relations = `
  totalCount
  pageInfo { hasNextPage endCursor }
  edges {
    other { id type name aliases }
    node {
      id type source { id } confidence status title stage crossZone evidenceCount
      evidence(first: 5) { ${evidence} }
    }
  }`

export const entityQuery = `query Entity($id: ID!) {
  entity(id: $id) {
    id type name aliases articleCount
    zones { id type name aliases }
    places { id type name aliases }
    articles(first: 20) { nodes { name title published } }
    figures(first: 50) { totalCount nodes { id indicator value unit period comparison evidence { ${evidence} } } }
    relations(first: 300) {${relations}
    }
  }
}`

export const moreRelationsQuery = `query MoreRelations($id: ID!, $after: String!) {
  entity(id: $id) {
    relations(first: 300, after: $after) {${relations}
    }
  }
}`
