import type { Evidence } from '../api/types'
import { Highlight } from './Highlight'
import { articleAddress, Link } from './routing'

/** A sentence with its article; leads to its place in it. */
export function EvidenceQuote({ evidence, names }: { evidence: Evidence; names: string[] }) {
  return (
    <blockquote>
      <Link to={articleAddress(evidence.article.name, evidence)} title="在文章中查看">
        <Highlight text={evidence.text} names={names} />
      </Link>
      <cite>
        {evidence.article.title || evidence.article.name}
        {evidence.period && <> · {evidence.period}</>}
      </cite>
    </blockquote>
  )
}
