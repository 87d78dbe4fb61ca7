import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'

/**
 * The locked profile of an influencer; those whom staff created have none yet, and get one with their name and country.
 * Row security knows a profile by its influencer, which a new one has not shown yet; the caller has made sure that the actor may.
 */
export async function ensureProfile(
  tx: Tx,
  influencer: { readonly id: string; readonly name: string; readonly country: string },
  ctx: Context,
): Promise<ProfileRow> {
  const { id: influencerId, name: legalName, country } = influencer
  await beyondScope(tx, () =>
    tx
      .insert(kycProfiles)
      .values({ influencerId, legalName, country, updatedAt: ctx.now })
      .onConflictDoNothing({ target: kycProfiles.influencerId }),
  )
  const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, influencer.id)).for('update')
  return profile!
}
