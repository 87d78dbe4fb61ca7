import { and, eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { consents, consentWithdrawals } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { consentNotFound } from '../errors.ts'
import type { WithdrawConsent } from '../inputs.ts'

/**
 * Takes one's own consent back. What was done under it stays lawful; from here on the person is asked again before they go on. A
 * repetition changes nothing.
 * @throws DomainError policies.consent-not-found
 */
export async function withdrawConsent(
  tx: Tx,
  input: WithdrawConsent,
  ctx: Context & { readonly actor: UserActor },
): Promise<{ consentId: string }> {
  const { userId } = ctx.actor
  const [consent] = await tx
    .select({ id: consents.id, versionId: consents.versionId })
    .from(consents)
    .where(and(eq(consents.id, input.consentId), eq(consents.subjectKind, 'user'), eq(consents.subjectId, userId)))
  if (consent === undefined) throw consentNotFound()
  const withdrawal = { consentId: consent.id, withdrawnAt: ctx.now, reason: input.reason, requestId: ctx.requestId }
  const added = await tx.insert(consentWithdrawals).values(withdrawal).onConflictDoNothing().returning()
  const subject = { brandId: null, subjectType: 'user', subjectId: userId }
  const after = { consentId: consent.id, versionId: consent.versionId }
  if (added.length > 0) await recordAudit(tx, { action: 'policies.withdraw-consent', ...subject, before: null, after }, ctx)
  return { consentId: consent.id }
}
