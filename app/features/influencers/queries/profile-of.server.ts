import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, readableBrands } from '#app/domain/actor.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ProfileRow } from './lock-application.server.ts'

/** A profile, and the brands by which it is known: those applied to, and those of the influencer it became. */
export type KnownProfile = {
  readonly profile: ProfileRow
  /** As far as the actor reads them. */
  readonly brandIds: readonly string[]
  /** The profile is the actor's own. */
  readonly isOwn: boolean
}

/**
 * A profile that the actor may know: through a brand they read as staff, or because it is theirs. Null for others and for none. The applicant, who is
 * no user, has to be looked after by the caller.
 */
export async function findKnownProfile(tx: Tx, profileId: string, actor: Actor): Promise<KnownProfile | null> {
  const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.id, profileId))
  if (profile === undefined) return null
  const readable = readableBrands(actor)
  const applied = await tx
    .select({ brandId: applications.brandId })
    .from(applications)
    .where(
      and(eq(applications.profileId, profileId), readable === 'all' ? undefined : inArray(applications.brandId, [...readable])),
    )
  const { influencerId } = profile
  const works =
    influencerId === null
      ? []
      : await tx
          .select({ brandId: influencerBrands.brandId })
          .from(influencerBrands)
          .where(
            and(
              eq(influencerBrands.influencerId, influencerId),
              readable === 'all' ? undefined : inArray(influencerBrands.brandId, [...readable]),
            ),
          )
  const brandIds = [...new Set([...applied, ...works].map(({ brandId }) => brandId))]
  const isOwn = actor.kind === 'user' && influencerId !== null && actor.influencerId === influencerId
  return brandIds.length === 0 && !isOwn && readable !== 'all' ? null : { profile, brandIds, isOwn }
}
