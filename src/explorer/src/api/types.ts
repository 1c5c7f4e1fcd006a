export type EntityType =
  | 'Company' | 'Zone' | 'Place' | 'Industry' | 'Person' | 'Organization' | 'Product' | 'Project' | 'Honor'

export type RelationType =
  | 'LOCATED_IN' | 'OPERATES_IN' | 'LEADS' | 'FOCUSES_ON' | 'PARTNERS_WITH' | 'SUPPLIES' | 'FOUNDED'
  | 'HOLDS_POSITION' | 'PRODUCES' | 'UNDERTAKES' | 'PART_OF' | 'UPSTREAM_OF' | 'AWARDED'

export type ClaimStatus = 'stated' | 'planned' | 'signed' | 'underway' | 'done' | 'ended'

export type Stage = 'leading' | 'emerging' | 'future'

/** An entity as far as a link to it needs. */
export interface EntityRef {
  id: string
  type: EntityType
  name: string
  aliases: string[]
}

export interface Evidence {
  text: string
  start: number
  end: number
  confidence: number
  period: string | null
  article: { name: string; title: string }
}

export interface Relation {
  id: string
  type: RelationType
  source: { id: string }
  confidence: number
  status: ClaimStatus
  title: string | null
  stage: Stage | null
  crossZone: boolean | null
  evidenceCount: number
  evidence: Evidence[]
}

export interface Figure {
  id: string
  indicator: string
  value: number
  unit: string
  period: string | null
  comparison: string | null
  evidence: Evidence[]
}

export interface Page {
  hasNextPage: boolean
  endCursor: string | null
}
