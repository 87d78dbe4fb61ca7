import { type SQL, sql, TransactionRollbackError } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { checkRecomputedCommissions } from '#app/features/operations/verification/recompute-check.server.ts'
import { runSqlCheck, sqlChecks } from '#app/features/operations/verification/sql-checks.server.ts'
import { verifyBooks } from '#app/features/operations/verification/verify-books.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { as, system } from '#tests/support/acting.ts'
import { createPipelineWorld } from '#tests/support/pipeline-world.ts'
import { carryAuditTrail } from './carry-audit-trail.ts'
import { closeBrandPeriods } from './close-brand.ts'
import { countAllUsage } from './count-usage.ts'

let world: Awaited<ReturnType<typeof createPipelineWorld>>

beforeAll(async () => {
  world = await createPipelineWorld({ account: 'tiendauno', currency: 'COP' })
  await world.giveCode('ANA10', { defaultRate: { kind: 'percent', rate: 1250 }, holdDays: 60 })
  await world.giveCode('LUZ', { confirmOn: 'invoice', exclude: [{ kind: 'category', id: '1' }], holdDays: 0 })
  const ids: string[] = []
  for (const [index, status] of [
    'payment-pending',
    'payment-approved',
    'invoiced',
    'canceled',
    'cancellation-requested',
  ].entries()) {
    for (const coupon of ['ana10', 'luz', 'nobody']) {
      const order = await world.control.createOrder(world.account, { coupon, status, silent: true })
      ids.push(order.orderId)
      if (index === 2) await world.control.addReturn(world.account, order.orderId, { value: 100 })
    }
  }
  await world.refresh(...ids)
  await countAllUsage(await world.scope())
  await world.database.db.update(vtexConnections).set({ hookState: 'configured' })
  const scope = await world.scope()
  const nextPeriod = new Date(scope.ctx.now.getTime() + 17 * 86_400_000)
  await closeBrandPeriods(world.brand.id, { ...scope, ctx: { ...scope.ctx, now: nextPeriod } })
  const entry = {
    action: 'test.do-thing',
    brandId: world.brand.id,
    subjectType: 'thing',
    subjectId: '1',
    before: null,
    after: null,
  }
  await recordAudit(world.database.db, entry, as(system))
  await carryAuditTrail(await world.scope())
})
afterAll(() => world.close())

async function brokenIn(tx: Tx): Promise<Record<string, readonly unknown[]>> {
  const results = [await checkRecomputedCommissions(tx)]
  for (const check of sqlChecks) results.push(await runSqlCheck(tx, check))
  return Object.fromEntries(
    results.filter((result) => result.violationCount > 0).map((result) => [result.name, result.violations]),
  )
}

/** What the checks say after something that nothing in the platform can do: a write past the triggers. Rolled back. */
async function brokenAfter(...statements: SQL[]): Promise<Record<string, readonly unknown[]>> {
  let found: Record<string, readonly unknown[]> = {}
  await world.database.db
    .transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`)
      for (const statement of statements) await tx.execute(statement)
      found = await brokenIn(tx)
      tx.rollback()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TransactionRollbackError)) throw error
    })
  return found
}

test('books made by traffic are right, and every check looked at something', async () => {
  expect(await brokenAfter()).toEqual({})
  for await (const { name, checked } of verifyBooks(world.database.db, world.keys))
    expect({ name, looked: checked > 0 }).toEqual({ name, looked: true })
})

test('a planted posting is found: the transaction, the account and the commission it falsifies', async () => {
  const found = await brokenAfter(sql`
    insert into ledger_postings (transaction_id, account_id, amount, currency)
    select p.transaction_id, p.account_id, 7, p.currency
    from ledger_postings p join ledger_accounts a on a.id = p.account_id where a.kind = 'confirmed' limit 1`)
  expect(Object.keys(found)).toEqual([
    'transactions-sum-to-zero',
    'balances-equal-postings',
    'wallet-parts-equal-postings',
    'commissions-equal-postings',
  ])
  expect(found['transactions-sum-to-zero']).toMatchObject([{ subject: 'transaction', detail: { currency: 'COP', rest: '7' } }])
})

test.each([
  [
    'an amount',
    'commissions-recompute-to-the-cent',
    [
      sql`update commissions set amount = amount + 1, posted_confirmed = posted_confirmed + 1 where status = 'confirmed' and released_at is null`,
    ],
  ],
  [
    'a status',
    'commissions-recompute-to-the-cent',
    [sql`update commissions set status = 'estimated' where status = 'confirmed'`],
  ],
  [
    'a line',
    'orders-equal-their-lines',
    [sql`update order_lines set remaining_amount = remaining_amount - 1 where remaining_amount > 0`],
  ],
  ['a daily total', 'daily-totals-equal-commissions', [sql`update daily_sales set orders = orders + 1`]],
  ['an hour of a code', 'code-hours-equal-orders', [sql`update code_hours set orders = orders + 1`]],
  ['a lost hour', 'code-hours-equal-orders', [sql`delete from code_hours`]],
  ['a balance', 'wallets-not-negative', [sql`update ledger_accounts set balance = -1 where kind = 'confirmed'`]],
  [
    'a position',
    'commissions-sit-where-their-status-says',
    [sql`update commissions set posted_estimated = 5 where status = 'confirmed'`],
  ],
  ['a lost revision', 'history-ends-in-the-present', [sql`delete from commission_revisions where revision = 1`]],
  ['a lost commission', 'orders-have-their-commission', [sql`delete from commissions where status = 'estimated'`]],
  [
    'a forgotten notification',
    'notifications-done-queued-or-parked',
    [sql`update inbox_notifications set status = 'pending'`, sql`delete from graphile_worker._private_jobs`],
  ],
])('%s changed behind our back is found', async (_, check, statements) => {
  expect(Object.keys(await brokenAfter(...statements))).toContain(check)
})
