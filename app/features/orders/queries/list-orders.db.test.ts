import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { makeOrder } from '#tests/factories/make-order.ts'
import { admin, auditorOf, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ListOrders } from '../inputs.ts'
import { listOrders } from './list-orders.server.ts'

async function numbers(tx: Tx, filters: Record<string, unknown>, actor: Actor = admin): Promise<string[]> {
  const { items } = await listOrders(tx, ListOrders.parse(filters), actor)
  return items.map((order) => order.vtexOrderId)
}

test.each(['newest', 'oldest'] as const)(
  'pages (%s first) are whole: orders that arrive meanwhile neither repeat nor hide one',
  (sort) =>
    inRollback(async (tx) => {
      const brand = await makeBrand(tx)
      for (let n = 0; n < 5; n++) await makeOrder(tx, { brandId: brand.id, vtexOrderId: `same-${n}` })
      await makeOrder(tx, { brandId: brand.id, vtexOrderId: 'later', placedAt: new Date(testNow.getTime() + 1) })
      const whole = await numbers(tx, { brandId: brand.id, sort })
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await listOrders(tx, ListOrders.parse({ brandId: brand.id, sort, limit: 2, cursor }), admin)
        seen.push(...page.items.map((order) => order.vtexOrderId))
        cursor = page.nextCursor ?? undefined
        const side = sort === 'newest' ? 5_000 : -5_000
        await makeOrder(tx, {
          brandId: brand.id,
          vtexOrderId: `new-${seen.length}`,
          placedAt: new Date(testNow.getTime() + side),
        })
      } while (cursor !== undefined)
      expect(whole).toHaveLength(6)
      expect(seen).toEqual(whole)
    })(),
)

test(
  'staff see the orders of their brands, influencers their own, a person who is both sees both',
  inRollback(async (tx) => {
    const mine = await makeSeller(tx)
    const other = await makeSeller(tx, { brandId: mine.brandId })
    const foreign = await makeSeller(tx)
    for (const [vtexOrderId, seller] of Object.entries({ mine, other, foreign }))
      await makeCommission(tx, seller, { order: { vtexOrderId } })
    await makeOrder(tx, { brandId: mine.brandId, vtexOrderId: 'nobody' })
    const seenBy = async (actor: Actor, filters = {}) => (await numbers(tx, filters, actor)).sort()
    expect(await seenBy(admin)).toEqual(['foreign', 'mine', 'nobody', 'other'])
    expect(await seenBy(managerOf(mine.brandId))).toEqual(['mine', 'nobody', 'other'])
    expect(await seenBy(auditorOf(foreign.brandId), { brandId: mine.brandId })).toEqual([])
    expect(await seenBy(influencerPerson(mine.influencerId))).toEqual(['mine'])
    expect(await seenBy(influencerPerson(mine.influencerId), { influencerId: other.influencerId })).toEqual([])
    expect(await seenBy({ ...managerOf(foreign.brandId), influencerId: mine.influencerId })).toEqual(['foreign', 'mine'])
    expect(await seenBy({ ...managerOf(foreign.brandId), grants: [] })).toEqual([])
  }),
)

test(
  'a day is the calendar day of each brand, in its own time zone',
  inRollback(async (tx) => {
    const bogota = await makeBrand(tx)
    const madrid = await makeBrand(tx, { timeZone: 'Europe/Madrid' })
    for (const [brandId, place] of [
      [bogota.id, 'bogota'],
      [madrid.id, 'madrid'],
    ] as const) {
      for (const time of ['2026-03-09T23:30:00Z', '2026-03-10T04:59:59.999Z', '2026-03-10T05:00:00Z', '2026-03-10T23:00:00Z'])
        await makeOrder(tx, { brandId, vtexOrderId: `${place} ${time.slice(8, 16)}`, placedAt: new Date(time) })
    }
    const on10th = { from: '2026-03-10', to: '2026-03-10' }
    expect(await numbers(tx, { ...on10th, brandId: bogota.id, sort: 'oldest' })).toEqual(['bogota 10T05:00', 'bogota 10T23:00'])
    expect(await numbers(tx, { ...on10th, brandId: madrid.id, sort: 'oldest' })).toEqual([
      'madrid 09T23:30',
      'madrid 10T04:59',
      'madrid 10T05:00',
    ])
    expect(await numbers(tx, { ...on10th, sort: 'oldest' })).toHaveLength(5)
    expect(await numbers(tx, { from: '2026-03-11' })).toEqual(['madrid 10T23:00'])
    expect(await numbers(tx, { to: '2026-03-09', brandId: bogota.id })).toHaveLength(2)
  }),
)

test(
  'a search finds number, sequence, group of siblings, and coupons known or not; nothing in it is a pattern',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'Ñandú-10' })
    const { brandId } = seller
    await makeCommission(tx, seller, {
      order: { vtexOrderId: '1181231337919-01', couponCodes: ['ñandú-10'], sequence: '501554' },
    })
    await makeOrder(tx, { brandId, vtexOrderId: '1181231337919-02', couponCodes: ['UNKNOWN'], sequence: '501555' })
    await makeOrder(tx, { brandId, vtexOrderId: 'v50%_off-01', couponCodes: [`a'b"c\\d`], sequence: null })
    const find = async (search: string) => (await numbers(tx, { search, brandId })).sort()
    expect(await find('1181231337919')).toEqual(['1181231337919-01', '1181231337919-02'])
    expect(await find(' 1181231337919-01 ')).toEqual(['1181231337919-01'])
    expect(await find('501555')).toEqual(['1181231337919-02'])
    expect(await find('NANDU-10')).toEqual(['1181231337919-01'])
    expect(await find('unknown')).toEqual(['1181231337919-02'])
    expect(await find(`a'b"c\\d`)).toEqual(['v50%_off-01'])
    expect(await find('v50%_')).toEqual(['v50%_off-01'])
    for (const nothing of ['%', '_', '%919', 'v50__', '\\']) expect(await find(nothing)).toEqual([])
    expect(await find('  ')).toHaveLength(3)
  }),
)

test(
  'filters by state, attribution, flag, influencer and campaign narrow one another',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx)
    const { brandId } = seller
    await makeCommission(tx, seller, {
      order: { vtexOrderId: 'doubt', state: 'in-doubt', flags: ['several-codes', 'incomplete'] },
    })
    await makeCommission(tx, seller, { order: { vtexOrderId: 'paid' } })
    await makeOrder(tx, { brandId, vtexOrderId: 'unattributed', flags: ['several-codes'] })
    const find = async (filters: Record<string, unknown>) => (await numbers(tx, { brandId, ...filters })).sort()
    expect(await find({ state: 'in-doubt' })).toEqual(['doubt'])
    expect(await find({ attributed: 'no' })).toEqual(['unattributed'])
    expect(await find({ attributed: 'yes' })).toEqual(['doubt', 'paid'])
    expect(await find({ flag: 'several-codes' })).toEqual(['doubt', 'unattributed'])
    expect(await find({ flag: 'several-codes', attributed: 'yes' })).toEqual(['doubt'])
    expect(await find({ influencerId: seller.influencerId, campaignId: seller.campaignId, state: 'paid' })).toEqual(['paid'])
    expect(await find({ campaignId: seller.brandId })).toEqual([])
  }),
)

test(
  'a row carries its names and its commission, or null where there are none',
  inRollback(async (tx) => {
    const seller = await makeSeller(tx, { code: 'LUNA10' })
    const { commission } = await makeCommission(tx, seller)
    await makeOrder(tx, { brandId: seller.brandId, placedAt: new Date(testNow.getTime() - 1) })
    const { items } = await listOrders(tx, ListOrders.parse({}), managerOf(seller.brandId))
    expect(items[0]).toMatchObject({
      brand: { id: seller.brandId },
      influencer: { id: seller.influencerId },
      campaign: { id: seller.campaignId },
      code: { code: 'LUNA10' },
      commission: { id: commission.id, status: 'confirmed', amount: 1_000n },
    })
    expect(items[1]).toMatchObject({ influencer: null, campaign: null, code: null, commission: null })
    expect(Object.keys(items[0]!)).not.toContain('customerEmailHash')
  }),
)
