/** A text in which names are marked: at each place the longest that fits. */
export function Highlight({ text, names }: { text: string; names: string[] }) {
  const pattern = [...new Set(names.filter(Boolean))]
    .sort((left, right) => right.length - left.length)
    .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  if (!pattern) return text
  return text
    .split(new RegExp(`(${pattern})`, 'g'))
    .map((part, index) => (index % 2 ? <mark key={index}>{part}</mark> : part))
}
