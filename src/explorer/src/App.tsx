import { ArticlePage } from './article/ArticlePage'
import { EntityPage } from './entity/EntityPage'
import { HomePage } from './home/HomePage'
import { SearchBox } from './search/SearchBox'
import { Link, useAddress } from './shared/routing'

export function App() {
  const { path } = useAddress()
  return (
    <>
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="top">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>经济新闻知识图谱</span>
        </Link>
        <SearchBox />
        <nav aria-label="其他入口">
          <a href="/graphql" lang="en">
            GraphiQL
          </a>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        <Page path={path} />
      </main>
      <footer>每条关系都出自文章原句；点击原句可在文章中查看上下文。</footer>
    </>
  )
}

function Page({ path }: { path: string }) {
  const [, kind, ...rest] = path.split('/')
  const name = rest.map(decodeURIComponent).join('/')
  if (kind === 'entity' && name) return <EntityPage key={name} id={name} />
  if (kind === 'article' && name) return <ArticlePage key={name} name={name} />
  return <HomePage />
}
