import { useEffect, useState } from 'react'

/** Asks the graph; every error of the answer is thrown as one. */
export async function ask<T>(query: string, variables: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    signal,
  })
  const body = (await response.json()) as { data?: T; errors?: { message: string }[] }
  if (body.errors?.length) throw new Error(body.errors.map(error => error.message).join('\n'))
  if (!body.data) throw new Error(`HTTP ${response.status}`)
  return body.data
}

export type Answer<T> = { state: 'loading' } | { state: 'failed'; message: string } | { state: 'ready'; data: T }

/** The answer to a question, asked anew whenever the question changes. */
export function useAnswer<T>(query: string, variables: object): Answer<T> {
  const key = JSON.stringify([query, variables])
  const [answer, setAnswer] = useState<Answer<T> & { key?: string }>({ state: 'loading' })
  useEffect(() => {
    const [text, values] = JSON.parse(key) as [string, object]
    const abort = new AbortController()
    ask<T>(text, values, abort.signal).then(
      data => setAnswer({ state: 'ready', data, key }),
      (error: Error) => {
        if (!abort.signal.aborted) setAnswer({ state: 'failed', message: error.message, key })
      },
    )
    return () => abort.abort()
  }, [key])
  return answer.key === key ? answer : { state: 'loading' }
}
