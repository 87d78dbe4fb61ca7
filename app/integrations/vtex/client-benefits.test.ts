import { expect, test } from 'vitest'
import { withSimulator } from '#tests/simulators/vtex/test-world.ts'
import { createVtexClient, type VtexClientOptions } from './client.server.ts'
import { couponBatchSize } from './coupon-calls.server.ts'
import { createMemoryBudget, unlimitedBudget } from './memory-budget.server.ts'
import type { CouponInput } from './payloads.ts'
import type { PromotionInput } from './promotion-payloads.ts'

const world = withSimulator()
const client = (options: Partial<VtexClientOptions> = {}) =>
  createVtexClient({
    baseUrl: world.simulator.baseUrl,
    isPublicOnly: false,
    account: 'norte',
    ...world.key,
    timeoutMs: 2_000,
    budget: unlimitedBudget,
    retry: { baseMs: 1, maxMs: 5 },
    ...options,
  })
const multiple = '/api/rnb/pvt/multiple-coupons'
const promotions = '/api/rnb/pvt/calculatorconfiguration'
const coupon = (couponCode: string): CouponInput => ({
  couponCode,
  utmSource: 'camp-1',
  maxItemsPerClient: 10,
  expirationIntervalPerUse: '00:00:00',
})
const many = (count: number) => Array.from({ length: count }, (_, index) => coupon(`LUNA${index}`))
const promotion: PromotionInput = {
  name: 'Campaña de mayo',
  utmSource: 'camp-1',
  beginsAt: new Date('2026-05-01T05:00:00Z'),
  endsAt: null,
  isActive: true,
  discount: { kind: 'percent', rate: 1_250 },
}

test('a promotion is made, found, changed, archived and brought back; ours is a regular one tied by its utmSource', async () => {
  const vtex = client()
  const made = await vtex.createPromotion(promotion)
  expect(made).toMatchObject({ name: 'Campaña de mayo', type: 'regular', utmSource: 'camp-1', utmCampaign: null, endsAt: null })
  expect(await vtex.getPromotion(made.id)).toEqual(made)
  expect(made.discount).toEqual({ kind: 'percent', rate: 1_250 })
  expect(await vtex.searchPromotions('DE MAYO')).toEqual([made])
  expect(await vtex.listPromotions()).toMatchObject({
    activeCount: 1,
    limit: 100,
    promotions: [{ id: made.id, utmSource: 'camp-1', beginsAt: promotion.beginsAt, isActive: true, discount: null }],
  })
  const endsAt = new Date('2026-06-01T05:00:00Z')
  const fixed = { kind: 'fixed', amount: 10_000_00n } as const
  const changed = await vtex.updatePromotion(made.id, { ...promotion, name: 'Junio', endsAt, discount: fixed })
  expect(changed).toMatchObject({ id: made.id, name: 'Junio', endsAt, discount: fixed })
  await vtex.archivePromotion(made.id)
  expect((await vtex.listPromotions()).promotions).toEqual([])
  expect(await vtex.getPromotion(made.id)).toMatchObject({ isArchived: true })
  await vtex.unarchivePromotion(made.id)
  expect(await vtex.getPromotion(made.id)).toMatchObject({ isArchived: false })
  expect(await vtex.getPromotion('none')).toBeNull()
  await expect(vtex.updatePromotion('none', promotion)).rejects.toMatchObject({ kind: 'not-found' })
})

test('what the merchant added to a promotion stays when we change it, an end that we take off goes', async () => {
  const vtex = client()
  const { id } = await vtex.createPromotion({ ...promotion, endsAt: new Date('2026-06-01T05:00:00Z') })
  await world.control.editPromotion('norte', id, { isFeatured: true, marketingTags: ['vip'] })
  expect(await vtex.updatePromotion(id, promotion)).toMatchObject({ endsAt: null })
  expect(await world.control.promotions('norte')).toMatchObject([{ isFeatured: true, marketingTags: ['vip'] }])
})

test('the scope and the smallest cart of a promotion are written in the units of Rates and Benefits', async () => {
  const scope = { of: [{ id: '10011', name: 'Vestido lino jardín - S' }] }
  await client().createPromotion({
    ...promotion,
    discount: { kind: 'fixed', amount: 12_345n },
    minimumCart: 50_000_00n,
    isCumulative: true,
    skus: scope,
    categories: { of: [{ id: '100', name: 'Vestidos' }], isExcluded: true },
  })
  expect(await world.control.promotions('norte')).toMatchObject([
    {
      discountType: 'nominal',
      nominalDiscountValue: 123.45,
      percentualDiscountValue: 0,
      totalValueFloor: 50_000,
      cumulative: true,
      skus: scope.of,
      skusAreInclusive: true,
      categories: [{ id: '100' }],
      categoriesAreInclusive: false,
    },
  ])
})

test('the making of a promotion is not repeated after a time-out that came when VTEX had made it', async () => {
  await world.control.armFault({ method: 'POST', path: promotions, kind: 'timeout' })
  await expect(client({ timeoutMs: 150 }).createPromotion(promotion)).rejects.toMatchObject({ kind: 'timeout' })
  expect(await world.control.promotions('norte')).toHaveLength(1)
  expect((await client().listPromotions()).promotions).toMatchObject([{ utmSource: 'camp-1' }])
})

test('the making of a promotion is repeated after a 429, which VTEX did not process, and a change after anything', async () => {
  await world.control.armFault({ method: 'POST', path: promotions, kind: 'status', status: 429, retryAfter: 0 })
  const { id } = await client().createPromotion(promotion)
  await world.control.armFault({ method: 'POST', path: promotions, kind: 'timeout', times: 2 })
  expect(await client({ timeoutMs: 150 }).updatePromotion(id, { ...promotion, name: 'Otra' })).toMatchObject({ name: 'Otra' })
  expect(await world.control.promotions('norte')).toMatchObject([{ name: 'Otra' }])
})

test('an account with a hundred active promotions takes no more', async () => {
  const vtex = client()
  for (let index = 0; index < 100; index += 1) await vtex.createPromotion({ ...promotion, name: `P${index}` })
  await expect(vtex.createPromotion(promotion)).rejects.toMatchObject({ kind: 'rejected', status: 400 })
})

test('many coupons with our own codes are written in one call, again without a double, also when VTEX had done it already', async () => {
  const vtex = client({ timeoutMs: 300 })
  await world.control.armFault({ path: multiple, kind: 'timeout' })
  await world.control.armFault({ path: multiple, kind: 'drop' })
  await world.control.armFault({ path: multiple, kind: 'status', status: 503 })
  await vtex.putCoupons(many(couponBatchSize))
  await vtex.putCoupons(many(couponBatchSize))
  const stored = await world.control.coupons('norte')
  expect(stored).toHaveLength(couponBatchSize)
  expect(stored.every(({ couponCode, utmCampaign }) => /^LUNA\d+$/.test(couponCode) && utmCampaign === undefined)).toBe(true)
  await expect(vtex.putCoupons([])).rejects.toThrow(RangeError)
  await expect(vtex.putCoupons(many(couponBatchSize + 1))).rejects.toThrow(RangeError)
})

test('a batch with one bad code writes none', async () => {
  await expect(client().putCoupons([coupon('BIEN'), coupon('no vale')])).rejects.toMatchObject({ kind: 'rejected' })
  expect(await world.control.coupons('norte')).toEqual([])
})

test('a batch answered with 429 stops batches, and neither reads nor single coupons', async () => {
  const vtex = client({ budget: createMemoryBudget({ requestsPerMinute: 1_000 }), retry: { attempts: 1 } })
  await world.control.armFault({ path: multiple, kind: 'status', status: 429, retryAfter: 60 })
  await expect(vtex.putCoupons(many(1))).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 60_000 })
  await expect(vtex.putCoupons(many(1))).rejects.toMatchObject({ kind: 'rate-limited', status: undefined })
  expect(await vtex.upsertCoupon(coupon('LUNA'))).toBe('created')
})

test('all coupons are listed, archived ones left out', async () => {
  const vtex = client()
  await world.control.patchSettings('norte', { couponFlickerMs: 0 })
  await vtex.putCoupons(many(50))
  await vtex.archiveCoupon('LUNA7')
  const listed = await vtex.listCoupons()
  expect(listed).toHaveLength(49)
  expect(listed[0]).toEqual({ ...coupon('LUNA0'), utmCampaign: null, isArchived: false, maxUsage: null })
})

test('the use of a coupon is told by orders and by number; an unknown one has none', async () => {
  const vtex = client()
  await vtex.upsertCoupon(coupon('LUNA'))
  expect([await vtex.getCouponUsage('luna'), await vtex.countCouponUses('luna')]).toEqual([[], 0])
  const { orderId } = await world.control.createOrder('norte', { coupon: 'LUNA' })
  expect(await vtex.getCouponUsage('luna')).toEqual([{ orderId, usedAt: expect.any(Date) }])
  expect(await vtex.countCouponUses('LUNA')).toBe(1)
  expect([await vtex.getCouponUsage('otro'), await vtex.countCouponUses('otro')]).toEqual([null, null])
})
