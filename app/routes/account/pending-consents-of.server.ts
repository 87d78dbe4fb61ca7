import type { UserActor } from '#app/domain/actor.ts'
import { listInfluencerBrands } from '#app/features/auth/queries/list-influencer-brands.server.ts'
import { listPendingConsents, type PendingConsent } from '#app/features/policies/queries/list-pending-consents.server.ts'
import type { Read } from '#app/http/read-page.server.ts'

/** What an influencer has still to accept for the brands they work with; staff accept nothing here. */
export async function pendingConsentsOf(read: Read, actor: UserActor, now: Date): Promise<PendingConsent[]> {
  const { influencerId, userId } = actor
  if (influencerId === null) return []
  return read(async (tx) => {
    const brands = await listInfluencerBrands(tx, influencerId)
    return listPendingConsents(tx, { userId, brandIds: brands.map(({ id }) => id) }, now)
  })
}
