import { unsafePdf } from './upload-errors.ts'

/**
 * A stream as a reader meets it: the names anywhere in its dictionary, each as often as it is there, and where its bytes begin.
 */
export type PdfStream = { readonly names: readonly string[]; readonly bodyAt: number }

const blank = /(?:[\s\0]+|%[^\r\n]*)*/y
const token = /<<|>>|<[^>]*>?|\/[^\s\0()<>[\]{}/%]*|[[\]{})>]|[^\s\0()<>[\]{}/%]+/y
const streamStart = /stream[ \t]*(?:\r\n|\n|\r)?/y

/**
 * Every stream that some reader could be sent to: all places where an object can begin are read on from, whatever the tables of
 * the file say and whatever lies around them.
 * @param text the file, a character per byte
 * @throws DomainError uploads.unsafe-pdf where dictionaries overlap so much that reading them all would take for ever
 */
export function* streamsIn(text: string): Generator<PdfStream> {
  let budget = 4 * text.length + 65_536
  for (const { index } of text.matchAll(/(?<!end)obj/g)) {
    const start = index + 'obj'.length
    const dictionary = readDictionary(text, start, budget)
    budget -= dictionary.end - start
    if (budget <= 0) throw unsafePdf()
    if (!dictionary.isClosed) continue
    streamStart.lastIndex = skipBlank(text, dictionary.end)
    const found = streamStart.exec(text)
    if (found !== null) yield { names: dictionary.names, bodyAt: found.index + found[0].length }
  }
}

/** `/Name` with its `#41` escapes undone (ISO 32000-2: 7.3.5), wherever something looks like one. */
export function* namesIn(text: string): Generator<string> {
  for (const [, name] of text.matchAll(/\/([^\s\0()<>[\]{}/%]{1,64})/g)) yield unescaped(name!)
}

function unescaped(name: string): string {
  if (!name.includes('#')) return name
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

type Dictionary = { readonly names: readonly string[]; readonly end: number; readonly isClosed: boolean }

function readDictionary(text: string, start: number, budget: number): Dictionary {
  const names: string[] = []
  let at = skipBlank(text, start)
  if (!text.startsWith('<<', at)) return { names, end: at, isClosed: false }
  let depth = 0
  while (at < text.length && at - start <= budget) {
    if (text[at] === '(') at = endOfString(text, at)
    else {
      token.lastIndex = at
      const word = token.exec(text)?.[0] ?? ' '
      at += word.length
      if (word[0] === '/') names.push(unescaped(word.slice(1)))
      else if (word === '<<') depth += 1
      else if (word === '>>') depth -= 1
      if (depth === 0) return { names, end: at, isClosed: true }
    }
    at = skipBlank(text, at)
  }
  return { names, end: at, isClosed: false }
}

function skipBlank(text: string, at: number): number {
  blank.lastIndex = at
  return at + (blank.exec(text)?.[0].length ?? 0)
}

/** `(strings (may nest) and escape \( parentheses)`. */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}
