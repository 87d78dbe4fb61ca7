import { eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { signingKeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { MadeSigningKey } from '../signing-key.server.ts'
import { isKeyDue, keyRetirement } from '../token-lifetime.ts'

export type KeyRotation = { readonly kind: 'rotated'; readonly kid: string } | { readonly kind: 'not-due' }

/**
 * Lets a new key sign where the one that does is 30 days old; that one verifies until its last token has ended. Locks the signing key, so of
 * two rotations at once the second finds nothing due.
 * @param ctx its `now` is the machine's time
 */
export async function rotateSigningKey(tx: Tx, made: MadeSigningKey, ctx: Context): Promise<KeyRotation> {
  const [signing] = await tx
    .select({ kid: signingKeys.kid, createdAt: signingKeys.createdAt })
    .from(signingKeys)
    .where(isNull(signingKeys.replacedAt))
    .for('update')
  if (signing === undefined || !isKeyDue(signing.createdAt, ctx.now)) return { kind: 'not-due' }
  await tx
    .update(signingKeys)
    .set({ replacedAt: ctx.now, retiredAt: keyRetirement(ctx.now) })
    .where(eq(signingKeys.kid, signing.kid))
  await tx.insert(signingKeys).values({ ...made, createdAt: ctx.now })
  const subject = { brandId: null, subjectType: 'signing-key', subjectId: made.kid }
  const sides = { before: { kid: signing.kid }, after: { kid: made.kid } }
  await recordAudit(tx, { action: 'auth.rotate-signing-key', ...subject, ...sides }, ctx)
  return { kind: 'rotated', kid: made.kid }
}
