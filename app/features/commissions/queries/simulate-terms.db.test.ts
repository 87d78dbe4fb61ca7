import { expect, test } from 'vitest'
import { TermsInput } from '#app/features/campaigns/inputs.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeSeller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { SimulateTerms } from '../inputs.ts'
import { simulateTerms } from './simulate-terms.server.ts'

const days = (count: number) => new Date(testNow.getTime() - count * 86_400_000)
const tiered = TermsInput.parse({
  defaultRate: { kind: 'percent', rate: 1000 },
  tiers: {
    mode: 'graduated',
    steps: [
      { from: 0, rate: 1000 },
      { from: 15_000, rate: 2000 },
    ],
  },
})

test(
  'the last days’ orders pay under the terms as typed beside those in force, each as if it were the first',
  inRollback(async (tx) => {
    const ana = await makeSeller(tx, { code: 'ANA' })
    const sale = (ago: number, amount: bigint, state: 'paid' | 'canceled' = 'paid') =>
      makeSnapshot({
        couponCodes: ['ANA'],
        createdAt: days(ago),
        changedAt: days(ago),
        state,
        lines: [makeLine({ netAmount: amount })],
      })
    const brand = { id: ana.brandId, timeZone: ana.timeZone }
    await applyOrders(
      tx,
      brand,
      [sale(5, 10_000n), sale(4, 10_000n), sale(3, 99_000n, 'canceled'), sale(40, 10_000n)],
      as(system),
    )
    const manager = managerOf(ana.brandId)
    const input = SimulateTerms.parse({
      brandId: ana.brandId,
      campaignId: ana.campaignId,
      terms: { defaultRate: { kind: 'percent', rate: 1 } },
    })
    const tried = await simulateTerms(tx, { ...input, terms: tiered }, as(manager))
    expect(tried).toMatchObject({
      basis: 'campaign',
      orders: 3,
      isPartial: false,
      total: { sales: 20_000n, inForce: 2_000n, asTyped: 2_500n },
      influencers: [{ id: ana.influencerId, orders: 2, inForce: 2_000n, asTyped: 2_500n }],
    })
    const { campaign: other } = await makeCampaign(tx, { brandId: ana.brandId })
    const wholeBrand = await simulateTerms(tx, { ...input, campaignId: other.id, terms: tiered }, as(manager))
    expect(wholeBrand).toMatchObject({ basis: 'brand', orders: 3 })
    expect(await simulateTerms(tx, { ...input, campaignId: null, days: 90, terms: tiered }, as(manager))).toMatchObject({
      orders: 4,
      total: { inForce: null },
    })
    await expect(simulateTerms(tx, input, as(auditorOf(ana.brandId)))).rejects.toMatchObject({ code: 'campaigns.not-allowed' })
    const foreign = await makeSeller(tx)
    await expect(simulateTerms(tx, { ...input, campaignId: foreign.campaignId }, as(manager))).rejects.toMatchObject({
      code: 'campaigns.not-found',
    })
  }),
)
