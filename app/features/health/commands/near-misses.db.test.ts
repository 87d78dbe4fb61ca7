import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { commissionRevisions, commissions } from '#db/schema/commissions.ts'
import { nearMisses, usageChanges } from '#db/schema/health.ts'
import { orders } from '#db/schema/orders.ts'
import { inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, auditorOf, influencerPerson, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { acceptNearMiss } from './accept-near-miss.server.ts'
import { claimNearMiss } from './claim-near-miss.server.ts'
import { countUsage } from './count-usage.server.ts'
import { declineNearMiss } from './decline-near-miss.server.ts'
import { recordNearMisses } from './record-near-misses.server.ts'

async function makeShop(tx: Tx) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const code = await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id, code: 'VALE10' })
  return {
    brand,
    campaign,
    influencer,
    code,
    manager: managerOf(brand.id),
    async buy(coupon: string, overrides: Parameters<typeof makeSnapshot>[0] = {}) {
      const snapshot = makeSnapshot({ couponCodes: [coupon], customerDocumentHash: 'buyer', ...overrides })
      await applyOrders(tx, brand, [snapshot], as(system))
      const { orderIds } = await countUsage(tx, { limit: 100 }, as(system))
      await recordNearMisses(tx, orderIds, as(system))
      const [found] = await tx.select().from(nearMisses).where(eq(nearMisses.vtexOrderId, snapshot.vtexOrderId))
      return found ?? null
    },
  }
}

test(
  'a coupon that looks like a code is found with the likely code; one of the shop, one of another brand and one like nothing are not',
  inRollback(async (tx) => {
    const { brand, buy, campaign, code, influencer } = await makeShop(tx)
    expect(await buy('VALE1O')).toMatchObject({
      kind: 'look-alike',
      codeId: code.id,
      influencerId: influencer.id,
      isPayable: true,
      status: 'open',
    })
    expect(await buy('vale 10')).toMatchObject({ kind: 'spacing', netAmount: 10_000n })
    expect(await buy('VAEL10')).toMatchObject({ kind: 'one-letter' })
    expect(await buy('BIENVENIDA')).toBeNull()
    expect(await buy('VALE10')).toBeNull()
    const old = new Date('2025-12-01T15:00:00Z')
    expect(await buy('VALE10', { createdAt: old })).toMatchObject({ kind: 'not-assigned', isPayable: false })
    const foreign = await makeShop(tx)
    await makeCode(tx, {
      brandId: foreign.brand.id,
      campaignId: foreign.campaign.id,
      influencerId: foreign.influencer.id,
      code: 'LUCI10',
    })
    expect(await buy('LUC110')).toBeNull()
    await makeCode(tx, {
      brandId: brand.id,
      campaignId: campaign.id,
      influencerId: influencer.id,
      code: 'VALE-1O',
      isLookAlike: true,
    })
    expect(await buy('VALE 1O')).toMatchObject({ kind: 'spacing', typed: 'VALE 1O' })
    expect(await tx.select().from(usageChanges)).toEqual([])
  }),
)

test(
  'an accepted one earns what it would have earned, by the one path of orders, with the reason; it cannot be accepted again',
  inRollback(async (tx) => {
    const { brand, buy, code, manager } = await makeShop(tx)
    const found = (await buy('VALE1O'))!
    await expect(acceptNearMiss(tx, { nearMissId: found.id }, as(auditorOf(brand.id)))).rejects.toMatchObject({
      code: 'health.not-allowed',
    })
    await acceptNearMiss(tx, { nearMissId: found.id }, as(manager))
    const [order] = await tx.select().from(orders).where(eq(orders.id, found.orderId))
    expect(order).toMatchObject({
      codeId: code.id,
      attributionReason: { code: 'claimed', params: { typed: 'VALE1O', code: 'VALE10' } },
    })
    const [commission] = await tx.select().from(commissions).where(eq(commissions.orderId, found.orderId))
    expect(commission).toMatchObject({ status: 'confirmed', amount: 1_000n, postedConfirmed: 1_000n, placedAt: testNow })
    const revisions = await tx.select().from(commissionRevisions).where(eq(commissionRevisions.commissionId, commission!.id))
    expect(revisions).toMatchObject([{ difference: 1_000n }])
    await expect(acceptNearMiss(tx, { nearMissId: found.id }, as(manager))).rejects.toMatchObject({
      code: 'health.invalid-transition',
    })

    const later = makeSnapshot({
      vtexOrderId: order!.vtexOrderId,
      couponCodes: ['VALE1O'],
      state: 'canceled',
      vtexStatus: 'canceled',
    })
    await applyOrders(tx, brand, [{ ...later, changedAt: new Date(testNow.getTime() + 1) }], as(system))
    const [reversed] = await tx.select().from(commissions).where(eq(commissions.orderId, found.orderId))
    expect(reversed).toMatchObject({ status: 'reversed', amount: 0n, codeId: code.id })
  }),
)

test(
  'what was nobody’s stays nobody’s, and nobody decides about their own sale',
  inRollback(async (tx) => {
    const { buy, influencer, manager } = await makeShop(tx)
    const unpaid = (await buy('VALE10', { createdAt: new Date('2025-12-01T15:00:00Z') }))!
    await expect(acceptNearMiss(tx, { nearMissId: unpaid.id }, as(manager))).rejects.toMatchObject({ code: 'health.not-payable' })
    const own = (await buy('VALE1O'))!
    const both = { ...manager, influencerId: influencer.id }
    await expect(acceptNearMiss(tx, { nearMissId: own.id }, as(both))).rejects.toMatchObject({ code: 'health.own-near-miss' })
    await declineNearMiss(tx, { nearMissId: own.id, reason: 'Era un cupón de la tienda' }, as(manager))
    expect((await tx.select().from(nearMisses).where(eq(nearMisses.id, own.id)))[0]).toMatchObject({ status: 'declined' })
  }),
)

test('within their scope an influencer claims what looks like their code, a manager accepts it, and others find nothing', async () => {
  const clone = await cloneDatabase()
  try {
    const { db } = clone.client
    const { found, manager, person, stranger } = await db.transaction(async (tx) => {
      const { brand, buy, influencer, manager } = await makeShop(tx)
      const other = await makeInfluencer(tx, { brandIds: [brand.id] })
      return {
        found: (await buy('vale 10'))!,
        manager,
        person: influencerPerson(influencer.id),
        stranger: influencerPerson(other.id),
      }
    })
    const nearMissId = found.id
    await expect(inScope(db, stranger, (tx) => claimNearMiss(tx, { nearMissId }, as(stranger)))).rejects.toMatchObject({
      code: 'health.near-miss-not-found',
    })
    await inScope(db, person, (tx) => claimNearMiss(tx, { nearMissId }, as(person)))
    await expect(inScope(db, person, (tx) => acceptNearMiss(tx, { nearMissId }, as(person)))).rejects.toMatchObject({
      code: 'health.not-allowed',
    })
    await inScope(db, manager, (tx) => acceptNearMiss(tx, { nearMissId }, as(manager)))
    const [commission] = await db.select().from(commissions)
    expect(commission).toMatchObject({ orderId: found.orderId, amount: 1_000n })
    expect(await db.select().from(usageChanges)).toHaveLength(1)
  } finally {
    await clone.drop()
  }
})
