import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { removeFromGroup } from '#app/features/influencers/commands/remove-from-group.server.ts'
import { emails } from '#db/schema/notifications.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeGroup } from '#tests/factories/make-group.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeMember } from '#tests/factories/make-member.ts'
import { as, managerOf, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { listCampaignGroups } from '../queries/list-campaign-groups.server.ts'
import { listOwnRates } from '../queries/list-own-rates.server.ts'
import { campaignsForInfluencer } from '../queries/seen-campaign.server.ts'
import { grantOverride } from './grant-override.server.ts'
import { mailGroupRates } from './mail-group-rates.server.ts'
import { openToGroups } from './open-to-groups.server.ts'

test(
  'a campaign opened to groups is seen by who is in one now; who comes into a group is told of its rate, once',
  inRollback(async (tx) => {
    const { id: brandId } = await makeBrand(tx)
    const influencer = await makeInfluencer(tx, { brandIds: [brandId] })
    const influencerId = influencer.id
    const manager = as(managerOf(brandId))
    const { campaign } = await makeCampaign(tx, { brandId })
    const campaignId = campaign.id
    const [group, other] = [
      await makeGroup(tx, { brandId, name: 'VIP' }),
      await makeGroup(tx, { brandId: (await makeBrand(tx)).id }),
    ]
    await expect(openToGroups(tx, { campaignId, groupIds: [other.id] }, manager)).rejects.toMatchObject({
      code: 'campaigns.group-of-nobody',
    })
    await openToGroups(tx, { campaignId, groupIds: [group.id] }, manager)
    expect(await listCampaignGroups(tx, { campaignId }, manager.actor)).toEqual([{ id: group.id, name: 'VIP' }])
    const sees = async () => (await campaignsForInfluencer(tx, [campaignId], influencerId)).has(campaignId)
    expect(await sees()).toBe(false)
    await makeMember(tx, { brandId, campaignId, influencerId })
    await grantOverride(tx, { campaignId, groupId: group.id, rate: 1500, reason: 'VIP' }, manager)
    const members = { groupId: group.id, influencerIds: [influencerId] }
    await addToGroup(tx, members, manager)
    expect(await sees()).toBe(true)
    for (const _ of [1, 2]) await mailGroupRates(tx, members, as(system))
    const mails = await tx.select().from(emails).where(eq(emails.template, 'better-rate'))
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([influencer.email])
    await removeFromGroup(tx, members, { ...manager, now: new Date(testNow.getTime() + 60_000) })
    expect(await listOwnRates(tx, { influencerId, campaignId })).toMatchObject([
      { rate: 1500, from: testNow, until: new Date(testNow.getTime() + 60_000), reason: 'VIP', isOfGroup: true },
    ])
    expect(await sees()).toBe(false)
    await openToGroups(tx, { campaignId, groupIds: [] }, manager)
    expect(await sees()).toBe(true)
  }),
)
