import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { ask } from '../api/graphql'
import { Highlight } from '../shared/Highlight'
import { TypeBadge } from '../shared/EntityLink'
import { entityAddress, navigate } from '../shared/routing'
import { searchQuery, type Hit, type SearchAnswer } from './searchQuery'

/** How long typing must rest before the graph is asked, in milliseconds. */
const rest = 150

/** A search field with suggestions: the combobox pattern of the ARIA Authoring Practices. */
export function SearchBox() {
  const [text, setText] = useState('')
  const { hits, state } = useHits(text)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  useSlashKey(field)

  const shown = open && text.trim() !== ''
  const index = Math.min(active, hits.length - 1)

  function choose(hit: Hit | undefined) {
    if (!hit) return
    setOpen(false)
    setText('')
    field.current?.blur()
    navigate(entityAddress(hit.node.id))
  }

  function press(event: KeyboardEvent) {
    // While an input method composes, its keys are its own.
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: hits.length - 1 }
    if (event.key in moves && shown && hits.length > 0) {
      event.preventDefault()
      setActive((moves[event.key]! + hits.length) % hits.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(hits[index])
    } else if (event.key === 'Escape') {
      setOpen(false)
    }
  }

  return (
    <div className="search" role="search">
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label="搜索企业、园区、产业、人物"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && hits[index] ? `${list}-${index}` : undefined}
        placeholder="搜索企业、园区、产业、人物…  按 / 键"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setActive(0)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      <ul id={list} role="listbox" aria-label="搜索结果" hidden={!shown}>
        {hits.map((hit, number) => (
          <li
            key={hit.node.id}
            id={`${list}-${number}`}
            role="option"
            aria-selected={number === index}
            // The field must not lose the focus before the click arrives.
            onMouseDown={event => event.preventDefault()}
            onMouseMove={() => setActive(number)}
            onClick={() => choose(hit)}
          >
            <TypeBadge type={hit.node.type} />
            <span className="hit-name">
              <Highlight text={hit.node.name} names={[text.trim()]} />
              {hit.name !== hit.node.name && <small>（{hit.name}）</small>}
            </span>
            <small>{hit.node.articleCount} 篇</small>
          </li>
        ))}
        {hits.length === 0 && (
          <li className="hint" role="presentation">
            {state === 'failed' ? '搜索失败，请稍后再试' : state === 'ready' ? '没有找到；换一个名称试试' : '正在搜索…'}
          </li>
        )}
      </ul>
      <span className="unseen" role="status">
        {shown && state === 'ready' ? `${hits.length} 个结果` : ''}
      </span>
    </div>
  )
}

function useHits(text: string): { hits: Hit[]; state: 'waiting' | 'ready' | 'failed' } {
  const [answer, setAnswer] = useState<{ hits: Hit[]; state: 'waiting' | 'ready' | 'failed' }>({ hits: [], state: 'waiting' })
  const wanted = text.trim()
  useEffect(() => {
    const abort = new AbortController()
    if (!wanted) {
      setAnswer({ hits: [], state: 'waiting' })
      return
    }
    const timer = setTimeout(() => {
      ask<SearchAnswer>(searchQuery, { text: wanted }, abort.signal).then(
        data => setAnswer({ hits: data.search.edges, state: 'ready' }),
        () => {
          if (!abort.signal.aborted) setAnswer({ hits: [], state: 'failed' })
        },
      )
    }, rest)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [wanted])
  return answer
}

/** "/" anywhere outside a field goes to the search. */
function useSlashKey(field: React.RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    function press(event: globalThis.KeyboardEvent) {
      const target = event.target as HTMLElement
      if (event.key === '/' && !target.closest('input, textarea, [contenteditable]')) {
        event.preventDefault()
        field.current?.focus()
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [field])
}
