import { campaignMembers } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Member = typeof campaignMembers.$inferSelect

/** An influencer's part in a campaign: a member who accepted its first terms, unless told otherwise. */
export async function makeMember(
  tx: Tx,
  overrides: Partial<typeof campaignMembers.$inferInsert> & { brandId: string; campaignId: string; influencerId: string },
): Promise<Member> {
  const times = { createdAt: testNow, updatedAt: testNow, joinedAt: testNow }
  const [member] = await tx
    .insert(campaignMembers)
    .values({ status: 'member', termsVersion: 1, ...times, ...overrides })
    .returning()
  return member!
}
