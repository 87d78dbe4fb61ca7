import { eq, or, sql } from 'drizzle-orm'
import type { InfluencerStatus } from '#app/domain/influencer-status.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ProfileRow } from './lock-application.server.ts'

export type SameDocument = { readonly influencerId: string; readonly status: InfluencerStatus }

/**
 * Influencers of any brand with the profile's document: by its blind index, and by the keyed hash of those whom staff created. Whoever asks second for
 * the same document waits until the first has committed, so that two approvals cannot both find nobody.
 */
export async function findSameDocument(tx: Tx, profile: ProfileRow): Promise<SameDocument[]> {
  const { documentIndex, documentHash } = profile
  if (documentIndex === null || documentHash === null) return []
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`influencers.document:${documentIndex}`}, 0))`)
  return tx
    .selectDistinct({ influencerId: influencers.id, status: influencers.status })
    .from(influencers)
    .leftJoin(kycProfiles, eq(kycProfiles.influencerId, influencers.id))
    .where(or(eq(kycProfiles.documentIndex, documentIndex), eq(influencers.documentHash, documentHash)))
    .orderBy(influencers.id)
}
