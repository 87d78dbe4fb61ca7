import type { Context } from '#app/domain/context.ts'
import { recordRead } from '#app/features/audit/commands/record-read.server.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { applicationNotFound, notAllowed } from '../errors.ts'
import { mayReadDocumentNumbers } from '../policy.ts'
import { findKnownProfile } from '../queries/profile-of.server.ts'
import type { SealedSecret } from '../sealed-secret.server.ts'

/**
 * Lets a manager see the whole number of an identity document, with a fresh factor. Written into the audit before it is opened.
 * @returns the sealed number, for `openSecret` after the transaction has committed
 * @throws DomainError auth.step-up-needed | influencers.application-not-found | influencers.not-allowed
 */
export async function readDocumentNumber(tx: Tx, { profileId }: { profileId: string }, ctx: Context): Promise<SealedSecret> {
  const known = await findKnownProfile(tx, profileId, ctx.actor)
  const sealed = known?.profile.documentNumberSealed ?? null
  if (known === null || sealed === null) throw applicationNotFound()
  if (!mayReadDocumentNumbers(ctx.actor, known.brandIds)) throw notAllowed()
  requireFreshFactor(ctx)
  const brandId = known.brandIds.length === 1 ? (known.brandIds[0] ?? null) : null
  const subject = { action: 'influencers.read-document', brandId, subjectType: 'kyc-profile', subjectId: profileId } as const
  await recordRead(tx, { ...subject, fields: ['documentNumber'] }, ctx)
  return { sealed, owner: ownerOf(kycProfiles.documentNumberSealed, profileId) }
}
