import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { BatchHolder } from '../batch/code-planner.ts'

/** Which of a brand's influencers: those of these ids; the members of a campaign; those of these handles or e-mails (lower case). */
export type WhichHolders =
  | { readonly ids: readonly string[] }
  | { readonly membersOf: string }
  | { readonly names: readonly string[] }

export type FoundHolder = BatchHolder & { readonly email: string }

/** Influencers who work with a brand, by handle. For a brand that the caller has looked at: the rule of who may see it is the command's. */
export function listBatchHolders(tx: Tx, brandId: string, which: WhichHolders): Promise<FoundHolder[]> {
  return tx
    .select({
      id: influencers.id,
      name: influencers.name,
      handle: influencers.handle,
      status: influencers.status,
      email: influencers.email,
    })
    .from(influencers)
    .innerJoin(influencerBrands, and(eq(influencerBrands.influencerId, influencers.id), eq(influencerBrands.brandId, brandId)))
    .where(conditionOf(tx, which))
    .orderBy(asc(influencers.handle))
}

function conditionOf(tx: Tx, which: WhichHolders): SQL | undefined {
  if ('ids' in which) return inArray(influencers.id, [...which.ids])
  if ('names' in which) return or(inArray(influencers.handle, [...which.names]), inArray(influencers.email, [...which.names]))
  const members = tx
    .select({ id: campaignMembers.influencerId })
    .from(campaignMembers)
    .where(and(eq(campaignMembers.campaignId, which.membersOf), eq(campaignMembers.status, 'member')))
  return inArray(influencers.id, members)
}
