import { expect, test } from 'vitest'
import { inboxNotifications } from '#db/schema/vtex.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { admin, as, influencerPerson, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { completeApplication } from '#tests/support/complete-application.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getBrandOverview } from './get-brand-overview.server.ts'
import { getInfluencerOverview } from './get-influencer-overview.server.ts'

/** 22:00 of the 9th in Bogotá, the 10th in UTC. */
const evening = new Date('2026-03-10T03:00:00Z')
const daysAgo = (days: number) => ({ placedAt: new Date(evening.getTime() - days * 86_400_000) })
const none = { confirmedAt: null, availableAt: null }

test(
  'an influencer sees balances, what comes next, how the days went, and the best codes and latest sales',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'LUNA10' })
    const { influencerId, brandId } = seller
    const sell = (vtexOrderId: string, createdAt: Date, authorizedAt: Date | null) =>
      makeSnapshot({
        vtexOrderId,
        createdAt,
        authorizedAt,
        changedAt: createdAt,
        state: authorizedAt === null ? 'placed' : 'paid',
        couponCodes: ['LUNA10'],
        discountingCodes: ['LUNA10'],
      })
    const snapshots = [
      sell('a', daysAgo(1).placedAt, daysAgo(1).placedAt),
      sell('b', daysAgo(1).placedAt, daysAgo(1).placedAt),
      sell('c', evening, null),
      sell('d', daysAgo(29).placedAt, daysAgo(0).placedAt),
      sell('e', daysAgo(30).placedAt, null),
    ]
    await applyOrders(tx, { id: brandId, timeZone: seller.timeZone }, snapshots, as(system, evening))
    const overview = await getInfluencerOverview(tx, { influencerId, now: evening, days: 30 }, influencerPerson(influencerId))
    expect(overview).toMatchObject({ isWhole: true, today: '2026-03-09', influencer: { id: influencerId } })
    const [cop] = overview.earnings
    expect(cop).toMatchObject({
      currency: 'COP',
      balance: { estimated: 2_000n, confirmed: 3_000n, available: 0n, inWithdrawal: 0n, debt: 0n },
      nextRelease: { availableAt: new Date('2026-03-23T05:00:00Z'), amount: 2_000n, count: 2 },
      sales: {
        current: { orders: 4, salesAmount: 40_000n, estimatedAmount: 1_000n, confirmedAmount: 3_000n },
        previous: { orders: 1, estimatedAmount: 1_000n },
      },
    })
    expect(cop?.series).toHaveLength(30)
    expect(cop?.series.at(0)).toMatchObject({ day: '2026-02-08', orders: 1, commissionAmount: 1_000n })
    expect(cop?.series.slice(-2).map(({ day, orders }) => [day, orders])).toEqual([
      ['2026-03-08', 2],
      ['2026-03-09', 1],
    ])
    expect(overview.topCodes).toMatchObject([
      { code: 'LUNA10', currency: 'COP', orders: 4, salesAmount: 40_000n, commissionAmount: 4_000n },
    ])
    expect(overview.lastSales.map((sale) => sale.order.vtexOrderId)).toHaveLength(5)
    expect(overview.lastSales[0]?.order.vtexOrderId).toBe('c')
    const longer = await getInfluencerOverview(tx, { influencerId, now: evening, days: 90 }, admin)
    expect(longer.earnings[0]).toMatchObject({ sales: { current: { orders: 5 }, previous: { orders: 0 } } })
    expect(longer.earnings[0]?.series).toHaveLength(90)
  }),
)

test(
  'looking at one brand, sales, codes and last sales are that brand’s, and the wallet stays whole',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'LUNA10' })
    const { influencerId, brandId } = seller
    const second = await makeSeller(tx, { influencerId, code: 'LUNAMX' })
    await makeCommission(tx, seller, { ...daysAgo(1), amount: 1n, baseAmount: 10n })
    await makeCommission(tx, second, { ...daysAgo(1), amount: 2n, baseAmount: 20n })
    const input = { influencerId, now: evening, days: 30 } as const
    const all = await getInfluencerOverview(tx, input, influencerPerson(influencerId))
    const one = await getInfluencerOverview(tx, { ...input, brandId }, influencerPerson(influencerId))
    expect(all.earnings[0]!.sales.current).toMatchObject({ orders: 2, salesAmount: 30n })
    expect(one.earnings[0]!.sales.current).toMatchObject({ orders: 1, salesAmount: 10n })
    expect(one.topCodes.map(({ code }) => code)).toEqual(['LUNA10'])
    expect(one.lastSales.map(({ amount }) => amount)).toEqual([1n])
    expect(one.earnings[0]!.balance).toEqual(all.earnings[0]!.balance)
  }),
)

test(
  'who never sold has an empty start page; staff of one brand see its part of the sales; a foreign one finds nobody',
  inRollback(async (tx) => {
    const fresh = await makeSeller(tx)
    const empty = await getInfluencerOverview(tx, { influencerId: fresh.influencerId, now: evening, days: 30 }, admin)
    expect(empty).toMatchObject({ earnings: [], topCodes: [], lastSales: [] })
    const seller = await makeSeller(tx)
    const second = await makeSeller(tx, { influencerId: seller.influencerId })
    await makeCommission(tx, seller, daysAgo(1))
    await makeCommission(tx, second, daysAgo(1))
    const { influencerId } = seller
    const part = await getInfluencerOverview(tx, { influencerId, now: evening, days: 30 }, managerOf(seller.brandId))
    expect(part).toMatchObject({ isWhole: false, earnings: [{ sales: { current: { orders: 1 } } }] })
    expect(part.lastSales.map((sale) => sale.brand.id)).toEqual([seller.brandId])
    expect(part.topCodes.map((code) => code.id)).toEqual([seller.codeId])
    await expect(
      getInfluencerOverview(tx, { influencerId, now: evening, days: 30 }, managerOf(fresh.brandId)),
    ).rejects.toMatchObject({ code: 'influencers.not-found' })
  }),
)

test(
  'a brand compares today, a week and a month with what was before, in its own days and its currency',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    const { brandId } = seller
    const other = await makeSeller(tx, { brandId })
    const foreign = await makeSeller(tx)
    await makeCommission(tx, seller, { ...daysAgo(0), baseAmount: 100n, amount: 10n })
    await makeCommission(tx, seller, { ...daysAgo(1), baseAmount: 200n, amount: 20n, status: 'estimated', ...none })
    await makeCommission(tx, other, {
      ...daysAgo(6),
      baseAmount: 400n,
      amount: 40n,
      status: 'held',
      heldReason: 'self-purchase',
      ...none,
    })
    await makeCommission(tx, seller, { ...daysAgo(7), baseAmount: 800n, amount: 80n })
    await makeCommission(tx, other, { ...daysAgo(29), baseAmount: 0n, amount: 0n, status: 'reversed', ...none })
    await makeCommission(tx, other, { ...daysAgo(30), baseAmount: 1_600n, amount: 160n })
    await makeCommission(tx, other, { ...daysAgo(60), baseAmount: 3_200n, amount: 320n })
    await makeCommission(tx, other, { ...daysAgo(1), order: { currency: 'USD' }, currency: 'USD', baseAmount: 9n, amount: 1n })
    await makeCommission(tx, foreign, daysAgo(0))
    const overview = await getBrandOverview(tx, { brandId, now: evening }, managerOf(brandId))
    expect(overview).toMatchObject({
      brand: { id: brandId },
      currency: 'COP',
      otherCurrencies: ['USD'],
      today: '2026-03-09',
      thisDay: { current: { orders: 1, salesAmount: 100n }, previous: { orders: 1, estimatedAmount: 20n } },
      last7Days: {
        current: { orders: 3, salesAmount: 700n, estimatedAmount: 20n, confirmedAmount: 10n, heldAmount: 40n },
        previous: { orders: 1, salesAmount: 800n },
      },
      last30Days: {
        current: { orders: 5, reversedOrders: 1, salesAmount: 1_500n },
        previous: { orders: 1, salesAmount: 1_600n },
      },
      activeInfluencers: { current: 2, previous: 1 },
    })
    expect(overview.series).toHaveLength(30)
    expect(overview.topInfluencers.map(({ id, salesAmount, commissionAmount }) => [id, salesAmount, commissionAmount])).toEqual([
      [seller.influencerId, 1_100n, 110n],
      [other.influencerId, 400n, 40n],
    ])
    expect(overview.topCampaigns.map(({ id }) => id)).toEqual([seller.campaignId, other.campaignId])
    expect(overview.topCodes.map(({ id }) => id)).toEqual([seller.codeId, other.codeId])
    const dollars = await getBrandOverview(tx, { brandId, now: evening, currency: 'USD' }, managerOf(brandId))
    expect(dollars).toMatchObject({
      currency: 'USD',
      otherCurrencies: ['COP'],
      last30Days: { current: { orders: 1, salesAmount: 9n } },
    })
    await expect(getBrandOverview(tx, { brandId, now: evening }, managerOf(foreign.brandId))).rejects.toMatchObject({
      code: 'brands.not-found',
    })
    await expect(getBrandOverview(tx, { brandId, now: evening }, influencerPerson(seller.influencerId))).rejects.toMatchObject({
      code: 'brands.not-found',
    })
  }),
)

test(
  'what waits in a brand is counted, and nothing of another',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    const foreign = await makeSeller(tx)
    const notification = { vtexOrderId: 'v1-01', payload: {}, nextTryAt: evening } as const
    await tx.insert(inboxNotifications).values([
      {
        ...notification,
        brandId: seller.brandId,
        source: 'hook',
        dedupeKey: '1',
        status: 'parked',
        receivedAt: daysAgo(2).placedAt,
      },
      {
        ...notification,
        brandId: seller.brandId,
        source: 'hook',
        dedupeKey: '2',
        status: 'done',
        receivedAt: daysAgo(1).placedAt,
      },
      { ...notification, brandId: seller.brandId, source: 'manual', dedupeKey: '3', status: 'done', receivedAt: evening },
      { ...notification, brandId: foreign.brandId, source: 'hook', dedupeKey: '4', status: 'parked', receivedAt: evening },
    ])
    await makeCommission(tx, seller, { status: 'held', heldReason: 'self-purchase', ...none })
    await makeOrder(tx, { brandId: seller.brandId, state: 'in-doubt' })
    const { brandId, campaignId, influencerId } = seller
    await makeCode(tx, { brandId, campaignId, influencerId, status: 'sync-failed' })
    await completeApplication(tx, brandId)
    await completeApplication(tx, brandId, { stopBefore: 'submit' })
    await completeApplication(tx, foreign.brandId)
    const { waiting } = await getBrandOverview(tx, { brandId: seller.brandId, now: testNow }, admin)
    expect(waiting).toEqual({
      applicationsToReview: 1,
      parkedNotifications: 1,
      heldCommissions: 1,
      codesWithFailedSync: 1,
      ordersInDoubt: 1,
      lastNotificationAt: daysAgo(1).placedAt,
      openSignals: 0,
      oldestSignalAt: null,
      nearMisses: 0,
      oldestNearMissAt: null,
    })
    const empty = await makeSeller(tx)
    expect((await getBrandOverview(tx, { brandId: empty.brandId, now: testNow }, admin)).waiting).toMatchObject({
      applicationsToReview: 0,
      parkedNotifications: 0,
      lastNotificationAt: null,
    })
  }),
)
