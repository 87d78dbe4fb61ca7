import { inArray } from 'drizzle-orm'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** Keyed document and e-mail hashes by influencer, to tell self-purchases. */
export async function findInfluencerHashes(tx: Tx, influencerIds: readonly string[]): Promise<Map<string, string[]>> {
  if (influencerIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: influencers.id, documentHash: influencers.documentHash, emailHash: influencers.emailHash })
    .from(influencers)
    .where(inArray(influencers.id, [...influencerIds]))
  return new Map(rows.map((row) => [row.id, [row.documentHash, row.emailHash].filter((hash) => hash !== null)]))
}
