import type { UserActor } from '#app/domain/actor.ts'
import { notAllowed } from '#app/features/influencers/errors.ts'
import { missingParts, ownFacts } from '#app/features/influencers/own-facts.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'

type Read = Parameters<typeof getInfluencer>[0]

/** What is on record of the caller. @throws DomainError influencers.not-allowed for whoever is no influencer */
export async function ownProfile(tx: Read, actor: UserActor) {
  const { influencerId } = actor
  if (influencerId === null) throw notAllowed()
  const influencer = await getInfluencer(tx, { influencerId }, actor)
  const facts = ownFacts(influencer, await getInfluencerRecord(tx, { influencerId }, actor))
  return { ...facts, missing: missingParts(facts) }
}
