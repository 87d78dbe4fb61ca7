import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { orderLines, orderSnapshots } from '#db/schema/orders.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Tx } from '#db/types.ts'
import { makeCommission, makeSeller } from '#tests/factories/make-commission.ts'
import { influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getOrder } from './get-order.server.ts'
import { getOrderDocument } from './get-order-document.server.ts'

async function makeOrderWithHistory(tx: Tx) {
  const seller = await makeSeller(tx)
  const { order, commission } = await makeCommission(tx, seller)
  const line = { orderId: order.id, skuId: '7', categoryIds: ['27', '6'], collectionIds: [], name: 'Silla', removedQuantity: 0 }
  await tx.insert(orderLines).values([
    { ...line, lineIndex: 1, lineId: 'b', quantity: 1, returnedQuantity: 0, isGift: true, netAmount: 0n, remainingAmount: 0n },
    {
      ...line,
      lineIndex: 0,
      lineId: 'a',
      quantity: 2,
      returnedQuantity: 1,
      isGift: false,
      netAmount: 200n,
      remainingAmount: 100n,
    },
  ])
  const document = { orderId: order.id, changedAt: testNow, fetchedAt: testNow }
  await tx.insert(orderSnapshots).values([
    { ...document, revision: 1, vtexStatus: 'payment-pending', documentHash: '1', document: '{"status":"payment-pending"}' },
    { ...document, revision: 2, vtexStatus: 'invoiced', documentHash: '2', document: '{"value":  12345678901234567890}' },
  ])
  const notification = {
    brandId: order.brandId,
    source: 'hook',
    payload: {},
    status: 'done',
    receivedAt: testNow,
    nextTryAt: testNow,
  } as const
  await tx.insert(inboxNotifications).values([
    { ...notification, vtexOrderId: order.vtexOrderId, dedupeKey: '1', state: 'invoiced', outcome: 'stored' },
    { ...notification, vtexOrderId: 'another', dedupeKey: '2' },
  ])
  return { seller, order, commission }
}

test(
  'an order shows its lines in order, its documents newest first, its commission and its notifications',
  inRollback(async (tx) => {
    const { seller, order, commission } = await makeOrderWithHistory(tx)
    const found = await getOrder(tx, { orderId: order.id }, managerOf(seller.brandId))
    expect(found).toMatchObject({
      vtexOrderId: order.vtexOrderId,
      attributionReason: { code: 'known-code' },
      timeZone: 'America/Bogota',
      commission: { id: commission.id, amount: 1_000n, baseAmount: 10_000n },
      lines: [
        { lineId: 'a', remainingAmount: 100n, returnedQuantity: 1 },
        { lineId: 'b', isGift: true },
      ],
      revisions: [
        { revision: 2, vtexStatus: 'invoiced' },
        { revision: 1, vtexStatus: 'payment-pending' },
      ],
      notifications: [{ state: 'invoiced', outcome: 'stored', source: 'hook' }],
    })
  }),
)

test(
  'an influencer sees their own order without its notifications; nobody sees a foreign one',
  inRollback(async (tx) => {
    const { seller, order } = await makeOrderWithHistory(tx)
    const foreign = await makeSeller(tx)
    const own = await getOrder(tx, { orderId: order.id }, influencerPerson(seller.influencerId))
    expect(own).toMatchObject({ id: order.id, notifications: [] })
    expect(own.lines).toHaveLength(2)
    for (const actor of [influencerPerson(foreign.influencerId), managerOf(foreign.brandId)])
      await expect(getOrder(tx, { orderId: order.id }, actor)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'orders.not-found',
      })
  }),
)

test(
  'the document comes as it was stored, the latest or the one asked for, to staff of the brand alone',
  inRollback(async (tx) => {
    const { seller, order } = await makeOrderWithHistory(tx)
    const foreign = await makeSeller(tx)
    const read = (actor: Actor, revision?: number) => getOrderDocument(tx, { orderId: order.id, revision }, actor)
    expect(await read(managerOf(seller.brandId))).toMatchObject({ revision: 2, document: '{"value":  12345678901234567890}' })
    expect(await read(managerOf(seller.brandId), 1)).toMatchObject({ document: '{"status":"payment-pending"}' })
    await expect(read(managerOf(seller.brandId), 3)).rejects.toMatchObject({ code: 'orders.document-not-found' })
    for (const actor of [managerOf(foreign.brandId), influencerPerson(seller.influencerId)])
      await expect(read(actor)).rejects.toMatchObject({ code: 'orders.document-not-found' })
  }),
)
