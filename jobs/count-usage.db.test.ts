import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { countUsage } from '#app/features/health/commands/count-usage.server.ts'
import { usageOfHour } from '#app/features/health/usage-of-hour.server.ts'
import { campaignHours, codeHours, usageChanges } from '#db/schema/health.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'

const now = as(system, testNow)
const hour = new Date('2026-03-10T15:00:00Z')

async function makeCodes(tx: Tx) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const of = { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id }
  const [one, two] = [await makeCode(tx, of), await makeCode(tx, of)]
  const attributed = (codeId: string) => ({ ...of, codeId, currency: brand.currency })
  await tx.delete(usageChanges)
  return { brand, campaign, one: attributed(one.id), two: attributed(two.id) }
}

const countAll = async (tx: Tx) => {
  while ((await countUsage(tx, { limit: 2 }, now)).changes > 0);
}

/** Codes' hours that are not what their orders come to. */
const wrong = (tx: Tx) =>
  tx.execute(sql`
    select h.code_id from code_hours h join brands b on b.id = h.brand_id cross join lateral (${usageOfHour(sql`h.code_id`, sql`h.hour`, sql`b.currency`)}) u
    where (h.orders, h.canceled_orders, h.unpaid_orders, h.known_customers, h.new_customers, h.discount_amount, h.regions)
      is distinct from (u.orders, u.canceled_orders, u.unpaid_orders, u.known_customers, u.new_customers, u.discount_amount, u.regions)`)

test(
  'an hour holds what its orders come to, for the code and for its campaign, and follows each change of an order',
  inRollback(async (tx) => {
    const { campaign, one, two } = await makeCodes(tx)
    const first = await makeOrder(tx, { ...one, discountAmount: 500n, shippingRegion: 'VALLE', customerDocumentHash: 'ana' })
    await makeOrder(tx, { ...one, placedAt: new Date('2026-03-10T15:59:59Z'), customerDocumentHash: 'ana', discountAmount: 100n })
    await makeOrder(tx, { ...one, state: 'placed', discountAmount: 70n, currency: one.currency === 'USD' ? 'EUR' : 'USD' })
    await makeOrder(tx, { ...two, shippingRegion: 'VALLE', customerEmailHash: 'leo' })
    await makeOrder(tx, { ...two, placedAt: new Date('2026-03-10T16:00:00Z') })
    await makeOrder(tx, { brandId: one.brandId })
    await countAll(tx)
    const [row] = await tx.select().from(codeHours).where(eq(codeHours.codeId, one.codeId))
    const counted = { hour, orders: 3, canceledOrders: 0, unpaidOrders: 1, knownCustomers: 2, newCustomers: 1 }
    expect(row).toMatchObject({ ...counted, discountAmount: 600n, regions: { VALLE: 1 } })
    const ofCampaign = await tx
      .select()
      .from(campaignHours)
      .where(eq(campaignHours.campaignId, campaign.id))
      .orderBy(campaignHours.hour)
    expect(ofCampaign).toMatchObject([
      { hour, orders: 4, knownCustomers: 3, newCustomers: 2, regions: { VALLE: 2 } },
      { orders: 1, regions: {} },
    ])

    await tx.update(orders).set({ state: 'canceled', authorizedAt: null }).where(eq(orders.id, first.id))
    expect(await wrong(tx)).toHaveLength(1)
    await countAll(tx)
    const [after] = await tx.select().from(codeHours).where(eq(codeHours.codeId, one.codeId))
    expect(after).toMatchObject({ orders: 3, canceledOrders: 1, unpaidOrders: 2, discountAmount: 100n })
    expect(await wrong(tx)).toEqual([])
  }),
)

test(
  'an earlier order that comes late takes the newness from the customer’s next one',
  inRollback(async (tx) => {
    const { one, two } = await makeCodes(tx)
    await makeOrder(tx, { ...one, customerEmailHash: 'ana' })
    await countAll(tx)
    expect(await tx.select().from(codeHours)).toMatchObject([{ newCustomers: 1 }])
    await makeOrder(tx, { ...two, customerEmailHash: 'ana', placedAt: new Date('2026-03-09T15:00:00Z') })
    await countAll(tx)
    expect(await wrong(tx)).toEqual([])
    const rows = await tx.select().from(codeHours).orderBy(codeHours.hour)
    expect(rows.map(({ newCustomers }) => newCustomers)).toEqual([1, 0])
    expect(await tx.select().from(usageChanges)).toEqual([])
  }),
)
