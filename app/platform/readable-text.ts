/**
 * Control characters that no keyboard writes into a text (tab and line ends are fine), halves of characters, and U+FFFD: what is left of bytes
 * that were no UTF-8.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u

/** Whether a text is one: Unicode without lone surrogates, broken bytes and control characters. Postgres refuses some of them with an error. */
export function isReadable(text: string): boolean {
  return !unreadable.test(text)
}

const deepest = 32

/** Whether all names and texts within a JSON value are readable, and it is not nested deeper than anything of ours. Needs no stack. */
export function isReadableJson(value: unknown): boolean {
  const waiting: [unknown, number][] = [[value, 0]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [current, depth] = next
    if (typeof current === 'string' && !isReadable(current)) return false
    if (typeof current !== 'object' || current === null) continue
    if (depth >= deepest) return false
    for (const [name, part] of Object.entries(current)) {
      if (!isReadable(name)) return false
      waiting.push([part, depth + 1])
    }
  }
  return true
}
