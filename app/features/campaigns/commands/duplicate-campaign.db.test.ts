import { expect, test } from 'vitest'
import { campaignGroups } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getCampaign } from '../queries/get-campaign.server.ts'
import { duplicateCampaign } from './duplicate-campaign.server.ts'

test(
  'a campaign is made again with its terms, products and groups, as a draft with a name and dates of its own',
  inRollback(async (tx) => {
    const about = { brief: '**Muestra** el producto', visibility: 'invitation', period: 'cut-off', status: 'ended' } as const
    const tiers = { mode: 'graduated' as const, steps: [{ from: '0', rate: 1000 }] }
    const { campaign: source } = await makeCampaign(tx, about, { tiers, include: [{ kind: 'sku', id: '1902' }], budget: 900n })
    const [group] = await tx
      .insert(influencerGroups)
      .values({ brandId: source.brandId, name: 'VIP', createdAt: testNow })
      .returning()
    await tx.insert(campaignGroups).values({ campaignId: source.id, groupId: group!.id })
    const input = { campaignId: source.id, name: 'Otra vez', startsAt: testNow, endsAt: null }
    await expect(duplicateCampaign(tx, input, as(auditorOf(source.brandId)))).rejects.toMatchObject({ kind: 'forbidden' })
    const { id } = await duplicateCampaign(tx, input, as(managerOf(source.brandId)))
    expect(await getCampaign(tx, { campaignId: id }, as(managerOf(source.brandId)))).toMatchObject({
      ...{ name: 'Otra vez', status: 'draft', duplicateOf: source.id, utmSource: 'otra-vez' },
      ...{ brief: about.brief, visibility: 'invitation', period: 'cut-off' },
      terms: {
        ...{ version: 1, validFrom: testNow, budget: 900n, include: [{ kind: 'sku', id: '1902' }] },
        tiers: { mode: 'graduated', steps: [{ from: 0n, rate: 1000 }] },
      },
    })
    expect((await tx.select().from(campaignGroups)).filter(({ campaignId }) => campaignId === id)).toHaveLength(1)
  }),
)
