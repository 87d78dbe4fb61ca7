import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import type { Tx } from '#db/types.ts'
import { makeSeller } from '#tests/factories/make-commission.ts'
import { makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'

const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)

/** Sales of one code a minute apart, by these customers. @returns their statuses, oldest first */
async function sell(tx: Tx, limits: Partial<typeof codes.$inferInsert>, customers: readonly string[]) {
  const seller = await makeSeller(tx, { code: 'LIMITE' })
  await tx.update(codes).set(limits).where(eq(codes.id, seller.codeId))
  for (const [index, customer] of customers.entries()) {
    const order = makeSnapshot({
      couponCodes: ['LIMITE'],
      createdAt: minutes(index),
      changedAt: minutes(index),
      customerDocumentHash: customer,
      state: customer === 'canceled' ? 'canceled' : 'paid',
    })
    await applyOrders(tx, { id: seller.brandId, timeZone: seller.timeZone }, [order], as(system))
  }
  const rows = await tx
    .select({ status: commissions.status, reason: commissions.heldReason })
    .from(commissions)
    .where(eq(commissions.codeId, seller.codeId))
    .orderBy(commissions.placedAt)
  return rows.map(({ status, reason }) => reason ?? status)
}

test(
  'uses past a code’s limit wait for a person; canceled ones give theirs back',
  inRollback(async (tx) => {
    expect(await sell(tx, { maxUses: 2 }, ['a', 'canceled', 'b', 'c'])).toEqual([
      'confirmed',
      'reversed',
      'confirmed',
      'code-limits',
    ])
  }),
)

test(
  'a customer’s uses are counted apart',
  inRollback(async (tx) => {
    expect(await sell(tx, { maxUsesPerClient: 1 }, ['a', 'b', 'a', 'c'])).toEqual([
      'confirmed',
      'confirmed',
      'code-limits',
      'confirmed',
    ])
  }),
)

test(
  'more than one use by client, which the shop cannot stop, holds the uses past it',
  inRollback(async (tx) => {
    expect(await sell(tx, { maxUsesPerClient: 2 }, ['a', 'a', 'b', 'a', 'b', 'a'])).toEqual([
      ...['confirmed', 'confirmed', 'confirmed', 'code-limits', 'confirmed', 'code-limits'],
    ])
  }),
)

test(
  'a use outside the validity waits too: its first instant is inside, its last is not',
  inRollback(async (tx) => {
    expect(await sell(tx, { validFrom: minutes(1), validUntil: minutes(3) }, ['a', 'b', 'c', 'd'])).toEqual([
      'code-limits',
      'confirmed',
      'confirmed',
      'code-limits',
    ])
  }),
)
