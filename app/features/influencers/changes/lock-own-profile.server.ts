import type { Context } from '#app/domain/context.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { getInfluencer, type InfluencerDetail } from '../queries/get-influencer.server.ts'
import type { ProfileRow } from '../queries/lock-application.server.ts'
import { ensureProfile } from './ensure-profile.server.ts'

/** The actor's own record, made where there is none, and locked. @throws DomainError influencers.not-allowed for whoever is no influencer */
export async function lockOwnProfile(
  tx: Tx,
  ctx: Context,
): Promise<{ influencer: InfluencerDetail; profile: ProfileRow; brandIds: readonly string[] }> {
  const influencerId = ctx.actor.kind === 'user' ? ctx.actor.influencerId : null
  if (influencerId === null) throw notAllowed()
  const influencer = await getInfluencer(tx, { influencerId }, ctx.actor)
  const profile = await ensureProfile(tx, influencer, ctx)
  return { influencer, profile, brandIds: influencer.brands.map(({ id }) => id) }
}
