import type { ReactNode } from 'react'
import type { Answer } from '../api/graphql'

/** Shows an answer once it is there, and before that or instead of it what a person should know. */
export function Waiting<T>({ answer, children }: { answer: Answer<T>; children: (data: T) => ReactNode }) {
  if (answer.state === 'loading') {
    return (
      <p className="waiting" role="status">
        正在查询…
      </p>
    )
  }
  if (answer.state === 'failed') {
    return (
      <p className="failed" role="alert">
        查询失败：<span lang="en">{answer.message}</span>
      </p>
    )
  }
  return children(answer.data)
}
