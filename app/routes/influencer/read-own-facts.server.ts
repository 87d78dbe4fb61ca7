import type { FormFacts } from '#app/features/influencers/form-facts.ts'
import { ownFacts } from '#app/features/influencers/own-facts.ts'
import { getInfluencer } from '#app/features/influencers/queries/get-influencer.server.ts'
import { getInfluencerRecord } from '#app/features/influencers/queries/get-influencer-record.server.ts'
import type { requireInfluencer } from '#app/http/guards.server.ts'

export type InfluencerVisitor = Awaited<ReturnType<typeof requireInfluencer>>

/** What is on record of the visitor. */
export function readOwnFacts({ read, actor, influencerId }: InfluencerVisitor): Promise<FormFacts> {
  return read(async (tx) =>
    ownFacts(await getInfluencer(tx, { influencerId }, actor), await getInfluencerRecord(tx, { influencerId }, actor)),
  )
}
