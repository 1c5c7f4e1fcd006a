import { type AnchorHTMLAttributes, type MouseEvent, useSyncExternalStore } from 'react'

/** Goes to an address of this site without loading the page anew. */
export function navigate(to: string) {
  history.pushState(null, '', to)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

/** The address that is shown now. */
export function useAddress() {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search)
  const [path = '/', search = ''] = href.split('?', 2)
  return { path, search: new URLSearchParams(search) }
}

function subscribe(changed: () => void) {
  addEventListener('popstate', changed)
  return () => removeEventListener('popstate', changed)
}

export const entityAddress = (id: string) => `/entity/${encodeURIComponent(id)}`

/** The address of an article, and of a stretch of it: offsets in UTF-16 units, as the graph gives them. */
export function articleAddress(name: string, span?: { start: number; end: number }) {
  const path = name.split('/').map(encodeURIComponent).join('/')
  return `/article/${path}${span ? `?start=${span.start}&end=${span.end}` : ''}`
}

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string }

/** A link within this site; opens in a new tab as any link does when asked to. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault()
      navigate(to)
    }
  }
  return <a {...rest} href={to} onClick={follow} />
}
