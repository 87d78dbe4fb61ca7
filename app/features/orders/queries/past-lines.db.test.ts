import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { makeSeller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { readStoredLines, type StoredLine, storedLines } from './load-settleable-orders.server.ts'
import { pastLineReader, pastLines } from './past-lines.server.ts'

test(
  'lines read for a trial are the stored ones in all that rates look at',
  inRollback(async (tx) => {
    const ana = await makeSeller(tx, { code: 'ANA' })
    const lines = [
      makeLine({ lineId: 'a', index: 0, skuId: '1', productId: '10', categoryIds: ['6', '27'], collectionIds: [], quantity: 3 }),
      makeLine({ lineId: 'b', index: 1, skuId: '2', productId: null, categoryIds: [], collectionIds: ['7', '8'], isGift: true }),
      makeLine({
        lineId: 'c',
        index: 2,
        skuId: '1',
        productId: '10',
        categoryIds: ['6', '27'],
        returnedQuantity: 1,
        quantity: 2,
      }),
    ]
    const order = makeSnapshot({ couponCodes: ['ANA'], createdAt: testNow, changedAt: testNow, lines })
    await applyOrders(tx, { id: ana.brandId, timeZone: ana.timeZone }, [order], as(system))
    const [row] = await tx.execute<{ stored: StoredLine[]; past: string }>(
      sql`select ${storedLines} as stored, ${pastLines} as past from orders o where o.brand_id = ${ana.brandId}::uuid`,
    )
    const unseen = { lineId: '', name: '', sellerId: null, imageUrl: null, netAmount: 0n }
    expect(pastLineReader()(row!.past)).toEqual(readStoredLines(row!.stored).map((line) => ({ ...line, ...unseen })))
    expect(pastLineReader()(null)).toEqual([])
  }),
)
