import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import 'graphiql/style.css'
import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('graphiql')!).render(<GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} />)
