import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailBlocked } from '#app/features/cut-offs/commands/mail-blocked.server.ts'
import { mailStatements } from '#app/features/cut-offs/commands/mail-statements.server.ts'
import { cutOffBlocked, cutOffSealed } from '#app/features/cut-offs/tasks.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { cutOffs, statements } from '#db/schema/cut-offs.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Db } from '#db/types.ts'
import { makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeSeller, type Seller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as, system } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { closeBrandPeriods } from './close-brand.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let db: Db
let seller: Seller

const at = (text: string) => new Date(`${text}:00-05:00`)
const due = at('2026-03-16T02:00')
const close = (now: Date) => closeBrandPeriods(seller.brandId, { database: clone.client, ctx: as(system, now) })
const outbox = (template: string) => db.select().from(emails).where(eq(emails.template, template))

/** Two influencers of a brand whose hook is lost, of whom one can sign in; and one person who pays. */
beforeAll(async () => {
  clone = await cloneDatabase()
  db = clone.client.db
  seller = await makeSeller(db, { code: 'LUNA' })
  const other = await makeSeller(db, { code: 'SOL', brandId: seller.brandId })
  await makeVtexConnection(db, seller.brandId, { hookState: 'missing' })
  await makeUser(db, { influencerId: seller.influencerId })
  await makeUser(db, { grants: [{ role: 'finance', brandId: seller.brandId }] })
  for (const [code, net] of [
    ['LUNA', 20_000n],
    ['SOL', 50_000n],
  ] as const) {
    const paid = at('2026-03-02T10:00')
    const facts = { couponCodes: [code], discountingCodes: [code], createdAt: paid, authorizedAt: paid, changedAt: paid }
    const snapshot = makeSnapshot({
      vtexOrderId: `${code}-01`,
      lines: [makeLine({ netAmount: net, remainingAmount: net })],
      ...facts,
    })
    await db.transaction((tx) => applyOrders(tx, { id: seller.brandId, timeZone: other.timeZone }, [snapshot], as(system, paid)))
  }
})
afterAll(() => clone.drop())

test('finance is told once which gate holds a period back, and what to do', async () => {
  await close(due)
  await close(at('2026-03-16T03:00'))
  const told = await enqueued(db, cutOffBlocked)
  expect(told).toHaveLength(1)
  const tell = () => db.transaction((tx) => mailBlocked(tx, told[0]!, as(system, due)))
  expect([await tell(), await tell()]).toEqual([1, 0])
  expect(await outbox('cut-off-blocked')).toMatchObject([
    { brandId: seller.brandId, data: { cutOffId: told[0]!.cutOffId, gates: [{ gate: expect.stringContaining('VTEX') }] } },
  ])
})

test('each influencer who can sign in gets a mail with their amounts, once, however the chunks fall', async () => {
  await db.update(vtexConnections).set({ hookState: 'configured' }).where(eq(vtexConnections.brandId, seller.brandId))
  await close(at('2026-03-16T04:00'))
  const [sealed] = await enqueued(db, cutOffSealed)
  const chunk = (after: string | null) =>
    db.transaction((tx) => mailStatements(tx, { cutOffId: sealed!.cutOffId, after, limit: 1 }, as(system, due)))
  const first = await chunk(null)
  const second = await chunk(first.next)
  expect(first.mailed + second.mailed).toBe(1)
  expect((await chunk(second.next)).next).toBeNull()
  expect((await chunk(null)).mailed).toBe(0)
  const mine = await db.select({ id: statements.id }).from(statements).where(eq(statements.influencerId, seller.influencerId))
  const [mail, ...others] = await outbox('statement-sealed')
  expect(others).toEqual([])
  expect(mail).toMatchObject({ data: { statementId: mine[0]!.id, earned: '$\u00a020', closing: '$\u00a020' } })
  expect(await db.$count(cutOffs, eq(cutOffs.status, 'sealed'))).toBe(1)
  const over = () => db.transaction((tx) => mailBlocked(tx, sealed!, as(system, due)))
  expect(await over()).toBe(0)
})
