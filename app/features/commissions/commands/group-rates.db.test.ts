import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { grantOverride } from '#app/features/campaigns/commands/grant-override.server.ts'
import { addToGroup } from '#app/features/influencers/commands/add-to-group.server.ts'
import { removeFromGroup } from '#app/features/influencers/commands/remove-from-group.server.ts'
import { commissions } from '#db/schema/commissions.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeGroup } from '#tests/factories/make-group.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'

const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000)

test(
  'a group’s rate counts by who was in the group when the order was placed, whenever the order or its change comes in',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { campaign } = await makeCampaign(tx, { brandId: brand.id })
    const { id: influencerId } = await makeInfluencer(tx, { brandIds: [brand.id] })
    await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId, code: 'GRUPO10' })
    const group = await makeGroup(tx, { brandId: brand.id, name: 'VIP' })
    const manager = (at: number) => as(managerOf(brand.id), hours(at))
    const members = { groupId: group.id, influencerIds: [influencerId] }
    await grantOverride(tx, { campaignId: campaign.id, groupId: group.id, rate: 2000, reason: 'VIP' }, manager(0))

    const order = (key: string, placedAt: number, changedAt: number, left = 100_000n) =>
      makeSnapshot({
        ...{ vtexOrderId: key, couponCodes: ['GRUPO10'], changedAt: hours(changedAt) },
        ...{ createdAt: hours(placedAt), authorizedAt: hours(placedAt), netAmount: left },
        lines: [makeLine({ lineId: '0', index: 0, netAmount: 100_000n, remainingAmount: left })],
      })
    const earned = async () => {
      const rows = await tx.select().from(commissions).where(eq(commissions.brandId, brand.id)).orderBy(commissions.orderKey)
      return Object.fromEntries(rows.map(({ orderKey, amount }) => [orderKey, amount]))
    }
    const apply = (...snapshots: ReturnType<typeof order>[]) => applyOrders(tx, brand, snapshots, as(system, hours(9)))

    await apply(order('a-before', 1, 1))
    expect(await addToGroup(tx, members, manager(2))).toEqual({ done: 1, skipped: 0 })
    expect(await addToGroup(tx, members, manager(2))).toEqual({ done: 0, skipped: 1 })
    await apply(order('b-inside', 3, 3))
    expect(await earned()).toEqual({ 'a-before': 10_000n, 'b-inside': 20_000n })

    expect(await removeFromGroup(tx, members, manager(4))).toEqual({ done: 1, skipped: 0 })
    await apply(order('b-inside', 3, 5, 50_000n), order('a-before', 1, 5, 50_000n))
    await apply(order('c-inside-told-late', 3, 5), order('d-after', 4, 5))
    await addToGroup(tx, members, manager(6))
    await apply(order('e-back', 6, 7), order('d-after', 4, 8, 50_000n))
    expect(await earned()).toEqual({
      'a-before': 5_000n,
      'b-inside': 10_000n,
      'c-inside-told-late': 20_000n,
      'd-after': 5_000n,
      'e-back': 20_000n,
    })
  }),
)
