import { and, inArray, isNotNull, lte } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { consents, policyTexts, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { policyNotFound, wordsChanged } from '../errors.ts'
import type { AcceptPolicies } from '../inputs.ts'

export type ConsentSubject = { readonly kind: 'user' | 'application'; readonly id: string }
/** Where an acceptance came from. */
export type ConsentOrigin = { readonly address: string | null; readonly userAgent: string | null }

/**
 * Writes down what someone accepts: which version, in which language, with the hash of the words they were shown. Once per version: a
 * repetition changes nothing.
 * @returns how many are new
 * @throws DomainError policies.not-found for what is not in force | policies.words-changed where the hash is of other words
 */
export async function recordConsents(
  tx: Tx,
  input: AcceptPolicies & { readonly subject: ConsentSubject; readonly origin: ConsentOrigin },
  ctx: Context,
): Promise<{ recorded: number }> {
  const { subject, origin, acceptances } = input
  await requireTheirWords(tx, acceptances, ctx.now)
  const added = await tx
    .insert(consents)
    .values(
      acceptances.map((acceptance) => ({
        ...acceptance,
        subjectKind: subject.kind,
        subjectId: subject.id,
        acceptedAt: ctx.now,
        address: origin.address,
        userAgent: origin.userAgent?.slice(0, 300) ?? null,
        requestId: ctx.requestId,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: consents.id, versionId: consents.versionId })
  if (added.length > 0)
    await recordAudit(
      tx,
      {
        action: 'policies.record-consents',
        brandId: null,
        subjectType: subject.kind,
        subjectId: subject.id,
        before: null,
        after: { versionIds: added.map(({ versionId }) => versionId) },
      },
      ctx,
    )
  return { recorded: added.length }
}

async function requireTheirWords(tx: Tx, acceptances: AcceptPolicies['acceptances'], now: Date): Promise<void> {
  const versionIds = acceptances.map(({ versionId }) => versionId)
  const inForce = await tx
    .select({ id: policyVersions.id })
    .from(policyVersions)
    .where(
      and(inArray(policyVersions.id, versionIds), isNotNull(policyVersions.publishedAt), lte(policyVersions.effectiveAt, now)),
    )
  if (new Set(versionIds).size !== inForce.length) throw policyNotFound()
  const texts = await tx.select().from(policyTexts).where(inArray(policyTexts.versionId, versionIds))
  const isShown = (acceptance: (typeof acceptances)[number]) =>
    texts.some(
      (text) =>
        text.versionId === acceptance.versionId && text.language === acceptance.language && text.sha256 === acceptance.sha256,
    )
  if (!acceptances.every(isShown)) throw wordsChanged()
}
