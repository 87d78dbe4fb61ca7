import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { kycProfiles } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'

/** The locked profile of an influencer; those whom staff created have none yet, and get one with their name and country. */
export async function ensureProfile(
  tx: Tx,
  influencer: { readonly id: string; readonly name: string; readonly country: string },
  ctx: Context,
): Promise<ProfileRow> {
  await tx
    .insert(kycProfiles)
    .values({ influencerId: influencer.id, legalName: influencer.name, country: influencer.country, updatedAt: ctx.now })
    .onConflictDoNothing({ target: kycProfiles.influencerId })
  const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, influencer.id)).for('update')
  return profile!
}
