import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addTerms } from '#app/features/campaigns/commands/add-terms.server.ts'
import { announceTerms } from '#app/features/campaigns/commands/announce-terms.server.ts'
import { withdrawTerms } from '#app/features/campaigns/commands/withdraw-terms.server.ts'
import { AddTerms } from '#app/features/campaigns/inputs.ts'
import { listCampaignPeople } from '#app/features/codes/queries/list-campaign-people.server.ts'
import { campaignMembers } from '#db/schema/campaigns.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'

async function tell(tx: Tx, campaignId: string, version: number) {
  const people = await listCampaignPeople(tx, { campaignId, after: null, limit: 10 })
  return announceTerms(tx, { campaignId, version, people }, as(system))
}

test(
  'those who take part or hold a code are told what changes and from when, once; others are not',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const [holder, member, stranger] = [await makeInfluencer(tx), await makeInfluencer(tx), await makeInfluencer(tx)]
    const users = [await makeUser(tx, { influencerId: holder.id }), await makeUser(tx, { influencerId: member.id })]
    await makeUser(tx, { influencerId: stranger.id })
    await makeCode(tx, { brandId: campaign.brandId, campaignId: campaign.id, influencerId: holder.id })
    const joined = { brandId: campaign.brandId, campaignId: campaign.id, influencerId: member.id, status: 'member' as const }
    await tx.insert(campaignMembers).values({ ...joined, createdAt: testNow, updatedAt: testNow })
    await addTerms(tx, AddTerms.parse({ campaignId: campaign.id, defaultRate: { kind: 'percent', rate: 850 } }), as(system))
    expect(await tell(tx, campaign.id, 2)).toBe(2)
    expect(await tell(tx, campaign.id, 2)).toBe(0)
    const mails = await tx.select().from(emails).where(eq(emails.template, 'terms-changed'))
    expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(users.map(({ email }) => email).sort())
    expect(mails[0]!.data).toMatchObject({
      campaign: campaign.name,
      from: '2026-03-26T05:00:00.000Z',
      changes: [{ label: 'Tasa base', before: '10%', after: '8,5%' }],
    })
  }),
)

test(
  'a version that was taken back before it was told is not told; taking it back is, without changes',
  inRollback(async (tx) => {
    const { campaign } = await makeCampaign(tx)
    const influencer = await makeInfluencer(tx)
    await makeUser(tx, { influencerId: influencer.id })
    await makeCode(tx, { brandId: campaign.brandId, campaignId: campaign.id, influencerId: influencer.id })
    await addTerms(tx, AddTerms.parse({ campaignId: campaign.id, defaultRate: { kind: 'percent', rate: 850 } }), as(system))
    await withdrawTerms(tx, { campaignId: campaign.id, version: 2 }, as(system))
    expect(await tell(tx, campaign.id, 2)).toBe(0)
    expect(await tell(tx, campaign.id, 3)).toBe(1)
    const [mail] = await tx.select().from(emails).where(eq(emails.template, 'terms-changed'))
    expect(mail!.data).toMatchObject({ changes: [] })
  }),
)
