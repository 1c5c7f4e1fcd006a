import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import './page.css'
import { createRoot } from 'react-dom/client'

const welcome = `# Questions to the knowledge graph.
# Ctrl-Enter runs, Ctrl-Space completes,
# the book at the left explains every type.

{
  partnerships(first: 5) {
    totalCount
    nodes {
      source { name }
      target { name }
      crossZone
      evidence(first: 1) { text article { name } }
    }
  }
}
`

/** A link from the explorer carries its query behind the hash: #query=…&variables=… */
const given = new URLSearchParams(location.hash.slice(1))

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    defaultQuery={welcome}
    query={given.get('query') ?? undefined}
    variables={given.get('variables') ?? undefined}
  />,
)
