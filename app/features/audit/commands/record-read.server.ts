import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { recordAudit } from './record-audit.server.ts'

export type ReadEntry = {
  /** `<room>.read-<what>`. */
  readonly action: `${string}.read-${string}`
  readonly brandId: string | null
  readonly subjectType: string
  readonly subjectId: string
  /** Which of the secret fields were shown, by name; never their values. */
  readonly fields: readonly string[]
  /** Why, where the reader was asked. */
  readonly reason?: string
}

/**
 * Writes that somebody was shown secret data (a whole account number, a document), in the transaction that reads it: who cannot be
 * recorded reads nothing.
 */
export async function recordRead(tx: Tx, { fields, reason, ...subject }: ReadEntry, ctx: Context): Promise<void> {
  const after = { fields: [...fields], ...(reason !== undefined && { reason }) }
  await recordAudit(tx, { ...subject, before: null, after }, ctx)
}
