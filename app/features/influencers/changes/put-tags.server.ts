import { influencerTags } from '#db/schema/influencers.groups.ts'
import type { Tx } from '#db/types.ts'

type Tagged = { readonly influencerId: string; readonly tag: string }

/** Tags that people of a brand have from now on; one statement. @returns those that are new */
export async function putTags(tx: Tx, brandId: string, pairs: readonly Tagged[], now: Date): Promise<Tagged[]> {
  if (pairs.length === 0) return []
  return tx
    .insert(influencerTags)
    .values(pairs.map(({ influencerId, tag }) => ({ brandId, influencerId, tag, createdAt: now })))
    .onConflictDoNothing()
    .returning({ influencerId: influencerTags.influencerId, tag: influencerTags.tag })
}

/** The tags of each person. */
export function tagsByPerson(pairs: readonly Tagged[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { influencerId, tag } of pairs) found.set(influencerId, [...(found.get(influencerId) ?? []), tag])
  return found
}
