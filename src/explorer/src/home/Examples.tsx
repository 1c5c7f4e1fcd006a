import { useState } from 'react'
import { useAnswer } from '../api/graphql'
import { Waiting } from '../shared/Waiting'
import { examples, type Example } from './examples'
import { ResultTable } from './ResultTable'

/** Questions to begin with: each shows its answer as a table, its query, and the way to change it. */
export function Examples() {
  const [chosen, setChosen] = useState<Example>(examples[0]!)
  return (
    <section aria-labelledby="examples" className="examples">
      <h2 id="examples">示例查询</h2>
      <div className="choices" role="group" aria-label="选择查询">
        {examples.map(example => (
          <button key={example.title} type="button" aria-pressed={example === chosen} onClick={() => setChosen(example)}>
            {example.title}
          </button>
        ))}
      </div>
      <Shown key={chosen.title} example={chosen} />
    </section>
  )
}

function Shown({ example }: { example: Example }) {
  const answer = useAnswer<object>(example.query, {})
  return (
    <div className="example">
      <p>{example.explanation}</p>
      <Waiting answer={answer}>{data => <ResultTable columns={example.columns} rows={example.rows(data)} />}</Waiting>
      <details>
        <summary>
          <span lang="en">GraphQL</span> 查询
        </summary>
        <pre lang="en">{example.query}</pre>
        <a href={`/graphql#${new URLSearchParams({ query: example.query })}`}>
          在 <span lang="en">GraphiQL</span> 中打开
        </a>
      </details>
    </div>
  )
}
