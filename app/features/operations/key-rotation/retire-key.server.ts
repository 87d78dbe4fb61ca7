import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'
import { checkRetirement, type RetirementRefusal } from './check-retirement.server.ts'
import type { SealedSource } from './sealed-source.ts'

/**
 * Lets a key go, where nothing needs it any more; taking it out of its ring is the caller's, who holds `lockKeyChanges`.
 * @returns why it has to stay
 */
export async function retireKey(
  tx: Tx,
  input: { keyId: string; currentKeyId: string; sources: readonly SealedSource[] },
  ctx: Context,
): Promise<{ kind: 'retired' } | { kind: 'refused'; reason: RetirementRefusal }> {
  const reason = await checkRetirement(tx, input, ctx.now)
  if (reason !== null) return { kind: 'refused', reason }
  const subject = { brandId: null, subjectType: 'kms-key', subjectId: input.keyId }
  await recordAudit(tx, { action: 'operations.retire-key', ...subject, before: null, after: null }, ctx)
  return { kind: 'retired' }
}
