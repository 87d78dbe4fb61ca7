import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch of the newer text, or of what it no longer says. */
export type TextPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/**
 * What changed between two versions, word by word inside the lines that differ; long stretches that stayed are cut to their ends.
 * @param context lines of unchanged text kept beside a change
 */
export function compareTexts(before: string, after: string, context = 2): TextPart[] {
  const lines = diffLines(before, after)
  const parts: TextPart[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const part = lines[index]!
    const next = lines[index + 1]
    if (part.removed && next?.added) {
      for (const word of diffWordsWithSpace(part.value, next.value)) parts.push({ kind: kindOf(word), text: word.value })
      index += 1
    } else if (kindOf(part) === 'same')
      parts.push({ kind: 'same', text: shorten(part.value, context, index > 0, next !== undefined) })
    else parts.push({ kind: kindOf(part), text: part.value })
  }
  return parts
}

function kindOf(part: { added?: boolean; removed?: boolean }): TextPart['kind'] {
  if (part.added) return 'added'
  return part.removed ? 'removed' : 'same'
}

/** The lines of an unchanged stretch that touch a change, with an ellipsis for the rest. */
function shorten(text: string, context: number, hasBefore: boolean, hasAfter: boolean): string {
  const lines = text.split('\n')
  const isWhole = lines.length <= 2 * context + 2
  if (isWhole) return text
  const head = hasBefore ? lines.slice(0, context) : []
  const tail = hasAfter ? lines.slice(-context - 1) : []
  return [...head, '…', ...tail].join('\n')
}
