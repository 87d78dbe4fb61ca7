import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { identityChanges } from '../changes/identity-changes.server.ts'
import { lockOwnProfile } from '../changes/lock-own-profile.server.ts'
import { different, type IdentitySecrets } from '../changes/step-changes.server.ts'
import { documentDiffers, identityFixed, phoneRefused } from '../errors.ts'
import { normalizePhone } from '../identity/phone.ts'
import type { SaveOwnProfile } from '../own-profile-inputs.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'
import { recordOwnChange } from './record-own-change.server.ts'

/**
 * Keeps what an influencer says about themselves. Who they are is said once, by those whom staff created; it has to be the document that staff put
 * on record, if any. The same again changes nothing. Locks the record.
 * @throws DomainError influencers.not-allowed | influencers.identity-fixed | influencers.document-differs | influencers.document-… |
 *   influencers.under-age | influencers.phone
 */
export async function saveOwnProfile(
  tx: Tx,
  input: SaveOwnProfile,
  ctx: Context,
  secrets: IdentitySecrets,
): Promise<{ kind: 'saved' | 'unchanged' }> {
  const { influencer, profile, brandIds } = await lockOwnProfile(tx, ctx)
  const changes = await changesOf(input, profile, ctx, secrets)
  if (Object.keys(changes).length === 0) return { kind: 'unchanged' }
  await tx
    .update(kycProfiles)
    .set({ ...changes, updatedAt: ctx.now })
    .where(eq(kycProfiles.id, profile.id))
  if (changes.documentHash != null) await keepDocumentHash(tx, influencer.id, changes.documentHash)
  const change = { action: 'influencers.save-own-profile', influencerId: influencer.id, brandIds, fields: [input.part] }
  await recordOwnChange(tx, change, ctx)
  return { kind: 'saved' }
}

async function changesOf(
  input: SaveOwnProfile,
  profile: ProfileRow,
  ctx: Context,
  secrets: IdentitySecrets,
): Promise<Partial<typeof kycProfiles.$inferInsert>> {
  if (input.part === 'identity') {
    if (profile.documentNumberSealed !== null) throw identityFixed()
    return (await identityChanges(input.values, profile, ctx, secrets)).profile
  }
  if (input.part === 'networks') return different<Partial<ProfileRow>>(profile, input.values)
  const phone = normalizePhone(input.values.phone, profile.country)
  if (phone === null) throw phoneRefused()
  return different<Partial<ProfileRow>>(profile, { ...input.values, phone })
}

/** By this hash own purchases are told: the public record's is staff's to write, so it is looked at and written beyond the person's scope. */
async function keepDocumentHash(tx: Tx, influencerId: string, documentHash: string): Promise<void> {
  await beyondScope(tx, async () => {
    const [row] = await tx
      .select({ documentHash: influencers.documentHash })
      .from(influencers)
      .where(eq(influencers.id, influencerId))
      .for('no key update')
    if (row!.documentHash !== null && row!.documentHash !== documentHash) throw documentDiffers()
    await tx.update(influencers).set({ documentHash }).where(eq(influencers.id, influencerId))
  })
}
