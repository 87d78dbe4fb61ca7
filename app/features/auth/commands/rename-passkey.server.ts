import { and, eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { passkeys } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { factorNotFound } from '../errors.ts'
import type { RenamePasskey } from '../inputs.ts'

/**
 * Calls one of the actor's passkeys otherwise.
 * @throws DomainError auth.factor-not-found
 */
export async function renamePasskey(tx: Tx, input: RenamePasskey, ctx: Context & { actor: UserActor }): Promise<void> {
  const { userId } = ctx.actor
  const own = and(eq(passkeys.id, input.passkeyId), eq(passkeys.userId, userId))
  const [before] = await tx.select({ name: passkeys.name }).from(passkeys).where(own).for('update')
  if (before === undefined) throw factorNotFound()
  await tx.update(passkeys).set({ name: input.name }).where(own)
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { passkeyId: input.passkeyId, name: input.name }
  await recordAudit(tx, { action: 'auth.rename-passkey', ...subject, before, after }, ctx)
}
