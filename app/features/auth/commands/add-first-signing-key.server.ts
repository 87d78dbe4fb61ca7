import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { signingKeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { MadeSigningKey } from '../signing-key.server.ts'

/**
 * Keeps a key as the one that signs, where there is none: of several processes that start at once one wins, by the table's unique index.
 * @param ctx its `now` is the machine's time
 */
export async function addFirstSigningKey(tx: Tx, made: MadeSigningKey, ctx: Context): Promise<{ kind: 'added' | 'exists' }> {
  const added = await tx
    .insert(signingKeys)
    .values({ ...made, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ kid: signingKeys.kid })
  if (added.length === 0) return { kind: 'exists' }
  const subject = { brandId: null, subjectType: 'signing-key', subjectId: made.kid }
  await recordAudit(tx, { action: 'auth.add-first-signing-key', ...subject, before: null, after: { kid: made.kid } }, ctx)
  return { kind: 'added' }
}
