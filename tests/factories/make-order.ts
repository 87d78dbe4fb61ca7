import { randomUUID } from 'node:crypto'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import { testNow } from '../support/acting.ts'

type Order = typeof orders.$inferSelect

/** A paid order without lines, unattributed unless told otherwise. */
export async function makeOrder(tx: Tx, overrides: Partial<typeof orders.$inferInsert> & { brandId: string }): Promise<Order> {
  const [order] = await tx
    .insert(orders)
    .values({
      id: randomUUID(),
      vtexOrderId: `${randomUUID().slice(0, 13)}-01`,
      vtexStatus: 'payment-approved',
      state: 'paid',
      currency: 'COP',
      totalAmount: 10_000n,
      netAmount: 10_000n,
      placedAt: testNow,
      changedAt: testNow,
      couponCodes: ['TEST'],
      flags: [],
      attributionReason: { code: 'unknown-code', params: { codes: 'TEST' } },
      documentHash: randomUUID(),
      revision: 1,
      firstSeenAt: testNow,
      updatedAt: testNow,
      ...overrides,
    })
    .returning()
  return order!
}
