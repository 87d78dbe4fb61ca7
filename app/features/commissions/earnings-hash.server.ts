import { createHash } from 'node:crypto'
import type { CommissionTrace } from '#app/domain/commission-types.ts'

/** What each line earned, and on what: the part of a trace that a recomputation must bring out the same. */
export function earningsOf(lines: CommissionTrace['lines']): string {
  return lines.map((line) => `${line.index}:${line.skuId}:${line.base}:${line.commission}`).join('|')
}

/** Tells at a glance whether a commission's trace has changed. */
export function earningsHash(trace: CommissionTrace): string {
  return createHash('sha256').update(earningsOf(trace.lines)).digest('base64url')
}
