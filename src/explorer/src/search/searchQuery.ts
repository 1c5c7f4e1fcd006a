import type { EntityType } from '../api/types'

export interface Hit {
  name: string
  node: { id: string; type: EntityType; name: string; articleCount: number }
}

export interface SearchAnswer {
  search: { edges: Hit[] }
}

export const searchQuery = `query Search($text: String!) {
  search(text: $text, first: 10) {
    edges { name node { id type name articleCount } }
  }
}`
