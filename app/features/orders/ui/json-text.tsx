/** A name with its colon, a text, a number or a word of JSON. */
const token = /("(?:\\.|[^"\\])*")(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\b(?:true|false|null)\b/g

/** Indented JSON with its parts told apart by colour. */
export function JsonText({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <pre className="json" tabIndex={0} role="region" aria-label={label}>
      <code>{text.split('\n').map((line, index) => [index === 0 ? null : '\n', ...parts(line, index)])}</code>
    </pre>
  )
}

function parts(line: string, index: number) {
  const result = []
  let end = 0
  for (const match of line.matchAll(token)) {
    if (match.index > end) result.push(line.slice(end, match.index))
    const [whole, quoted, colon] = match
    const kind = colon !== undefined ? 'json-name' : quoted !== undefined ? 'json-text' : 'json-value'
    result.push(
      <span key={`${index}.${match.index}`} className={kind}>
        {whole}
      </span>,
    )
    end = match.index + whole.length
  }
  if (end < line.length) result.push(line.slice(end))
  return result
}
