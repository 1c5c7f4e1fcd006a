import type { Evidence, Stage } from '../api/types'
import { stageLabels } from '../shared/labels'
import type { Cell, Named } from './ResultTable'

export interface Example {
  title: string
  explanation: string
  query: string
  columns: string[]
  rows: (data: object) => Cell[][]
}

/** An example whose rows know the shape of their answer. */
const example = <T,>(parts: Omit<Example, 'rows'> & { rows: (data: T) => Cell[][] }) => parts as unknown as Example

interface Nodes<T> {
  nodes: T[]
}

interface Edges<T> {
  edges: T[]
}

interface Partnership {
  crossZone: boolean | null
  source: Named
  target: Named
  evidence: Evidence[]
}

const partnership = `nodes {
      crossZone
      source { id type name }
      target { id type name }
      evidence(first: 1) { text start end confidence period article { name title } }
    }`

const partnershipRows = (data: { partnerships: Nodes<Partnership> }) =>
  data.partnerships.nodes.map(({ source, target, evidence }): Cell[] => [
    [source],
    [target],
    { evidence: evidence[0], names: [source.name, target.name] },
  ])

export const examples: Example[] = [
  example<{ partnerships: Nodes<Partnership> }>({
    title: '合作',
    explanation: '最有把握的合作关系，不论园区。',
    query: `{
  partnerships(first: 10) {
    ${partnership}
  }
}`,
    columns: ['一方', '另一方', '原文'],
    rows: partnershipRows,
  }),
  example<{ partnerships: Nodes<Partnership> }>({
    title: '跨园区合作',
    explanation: '合作双方各有所在园区，且园区不同。',
    query: `{
  partnerships(crossZone: true, first: 10) {
    ${partnership}
  }
}`,
    columns: ['一方', '另一方', '原文'],
    rows: partnershipRows,
  }),
  example<{
    industries: Nodes<
      Named & { leaders: Nodes<Named>; upstream: Nodes<Named>; downstream: Nodes<Named>; focusZones: Nodes<Named>; projects: Nodes<Named> }
    >
  }>({
    title: '产业链',
    explanation: '关系最多的产业：上游、下游、龙头、重点发展的园区和项目。',
    query: `{
  industries(orderBy: RELATIONS, first: 8) {
    nodes {
      id type name
      upstream(first: 5) { nodes { id type name } }
      downstream(first: 5) { nodes { id type name } }
      leaders(first: 5) { nodes { id type name } }
      focusZones(first: 5) { nodes { id type name } }
      projects(first: 5) { nodes { id type name } }
    }
  }
}`,
    columns: ['产业', '上游', '下游', '龙头', '园区', '项目'],
    rows: data =>
      data.industries.nodes.map(each => [
        [each],
        each.upstream.nodes,
        each.downstream.nodes,
        each.leaders.nodes,
        each.focusZones.nodes,
        each.projects.nodes,
      ]),
  }),
  example<{ zones: Nodes<Named & { industries: Edges<{ node: Named; relation: { stage: Stage | null } }> }> }>({
    title: '园区的重点产业',
    explanation: '关系最多的园区，以及文章说它主导、培育或规划的产业。',
    query: `{
  zones(orderBy: RELATIONS, first: 10) {
    nodes {
      id type name
      industries(first: 12) { edges { node { id type name } relation { stage } } }
    }
  }
}`,
    columns: ['园区', '主导', '培育', '未来', '未说明'],
    rows: data =>
      data.zones.nodes.map(zone => [
        [zone],
        ...([...(Object.keys(stageLabels) as Stage[]), null] as const).map(stage =>
          zone.industries.edges.filter(edge => edge.relation.stage === stage).map(edge => edge.node),
        ),
      ]),
  }),
  example<{ people: Nodes<Named & { positions: Edges<{ node: Named; relation: { title: string | null } }> }> }>({
    title: '人物任职',
    explanation: '关系最多的人物，以及他们在哪里任什么职务。',
    query: `{
  people(orderBy: RELATIONS, first: 12) {
    nodes {
      id type name
      positions(first: 5) { edges { node { id type name } relation { title } } }
    }
  }
}`,
    columns: ['人物', '职务', '所在'],
    rows: data =>
      data.people.nodes.flatMap(person =>
        person.positions.edges.map((edge): Cell[] => [[person], edge.relation.title ?? '', [edge.node]]),
      ),
  }),
]
