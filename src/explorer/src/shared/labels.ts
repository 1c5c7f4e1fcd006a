import type { ClaimStatus, EntityType, RelationType, Stage } from '../api/types'

export const typeLabels: Record<EntityType, string> = {
  Company: '企业', Zone: '园区', Place: '地区', Industry: '产业', Person: '人物',
  Organization: '机构', Product: '产品', Project: '项目', Honor: '荣誉',
}

/** What a relation is called from its source's side, and from its target's. */
export const relationLabels: Record<RelationType, [outgoing: string, incoming: string]> = {
  LOCATED_IN: ['位于', '区内'],
  OPERATES_IN: ['从事产业', '从业者'],
  LEADS: ['领军产业', '龙头'],
  FOCUSES_ON: ['重点产业', '重点发展的园区和地区'],
  PARTNERS_WITH: ['合作', '合作'],
  SUPPLIES: ['供应给', '供应方'],
  FOUNDED: ['设立或控股', '设立者'],
  HOLDS_POSITION: ['任职', '任职者'],
  PRODUCES: ['产品', '生产者'],
  UNDERTAKES: ['承担项目', '承担者'],
  PART_OF: ['属于产业', '包含'],
  UPSTREAM_OF: ['下游', '上游'],
  AWARDED: ['荣誉', '获得者'],
}

/** The order in which relations are shown. */
export const relationOrder: RelationType[] = [
  'PARTNERS_WITH', 'HOLDS_POSITION', 'LOCATED_IN', 'LEADS', 'OPERATES_IN', 'FOCUSES_ON', 'UPSTREAM_OF', 'PART_OF',
  'PRODUCES', 'SUPPLIES', 'FOUNDED', 'UNDERTAKES', 'AWARDED',
]

export const statusLabels: Record<ClaimStatus, string | null> = {
  stated: null, planned: '计划', signed: '已签约', underway: '进行中', done: '已完成', ended: '已终止',
}

export const stageLabels: Record<Stage, string> = { leading: '主导', emerging: '培育', future: '未来' }

export const percent = (share: number) => `${Math.round(share * 100)}%`
