import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overrideGates } from '#app/features/cut-offs/commands/override-gates.server.ts'
import { findBrokenStatements } from '#app/features/cut-offs/queries/find-broken-statements.server.ts'
import { checkStatements } from '#app/features/operations/verification/statements-check.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { cutOffs, statementLines, statements } from '#db/schema/cut-offs.ts'
import { walletParts } from '#db/schema/ledger.ts'
import type { Db } from '#db/types.ts'
import { makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeSeller, type Seller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, person, system } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { closeBrandPeriods } from './close-brand.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let db: Db

beforeAll(async () => {
  clone = await cloneDatabase()
  db = clone.client.db
})
afterAll(() => clone.drop())

const at = (text: string) => new Date(`${text}:00-05:00`)
let number = 0

/** A seller of a brand of its own whose hook is in order. Brands of the factories live by Bogotá's clocks. */
async function makeOwnSeller(code: string): Promise<Seller> {
  return db.transaction(async (tx) => {
    const seller = await makeSeller(tx, { code })
    await makeVtexConnection(tx, seller.brandId, { hookState: 'configured' })
    return seller
  })
}

type Told = {
  readonly id?: string
  readonly code: string
  readonly net: bigint
  readonly left?: bigint
  readonly paid: Date
  readonly told?: Date
}

/** A paid order as the shop tells of it: 10 % of what is left. */
async function tell(seller: Seller, { id = `v${++number}-01`, code, net, left = net, paid, told = paid }: Told): Promise<string> {
  const lines = [makeLine({ netAmount: net, remainingAmount: left, quantity: 2, returnedQuantity: left < net ? 1 : 0 })]
  const codes = { couponCodes: [code], discountingCodes: [code] }
  const dates = { createdAt: paid, authorizedAt: paid, changedAt: told }
  const brand = { id: seller.brandId, timeZone: seller.timeZone }
  await db.transaction((tx) =>
    applyOrders(tx, brand, [makeSnapshot({ vtexOrderId: id, lines, ...codes, ...dates })], as(system, told)),
  )
  return id
}

const close = (seller: Seller, now: Date) => closeBrandPeriods(seller.brandId, { database: clone.client, ctx: as(system, now) })

async function statementsOf({ brandId }: Seller) {
  return db.select().from(statements).where(eq(statements.brandId, brandId)).orderBy(asc(statements.firstDay))
}

async function linesOf(statementId: string): Promise<Record<string, bigint>> {
  const rows = await db.select().from(statementLines).where(eq(statementLines.statementId, statementId))
  return Object.fromEntries(rows.map(({ kind, amount }) => [kind, amount]))
}

test('half a month is sealed at two in the morning of the day after, and says what moved', async () => {
  const seller = await makeOwnSeller('LUNA')
  const id = await tell(seller, { code: 'LUNA', net: 20_000n, paid: at('2026-03-02T10:00') })
  await tell(seller, { code: 'LUNA', net: 50_000n, paid: at('2026-03-14T10:00') })
  expect(await close(seller, at('2026-03-16T01:59'))).toEqual({ sealed: 0, statements: 0, isBlocked: false })
  expect(await close(seller, at('2026-03-16T02:00'))).toEqual({ sealed: 1, statements: 1, isBlocked: false })
  const [first] = await statementsOf(seller)
  expect(first).toMatchObject({
    number: '2026-03-A-00001',
    previousId: null,
    openingConfirmed: 0n,
    closingConfirmed: 7_000n,
    closingAvailable: 0n,
  })
  expect(await linesOf(first!.id)).toEqual({ commissions: 7_000n })

  await tell(seller, {
    id,
    code: 'LUNA',
    net: 20_000n,
    left: 10_000n,
    paid: at('2026-03-02T10:00'),
    told: at('2026-03-20T09:00'),
  })
  expect(await close(seller, at('2026-04-01T02:00'))).toEqual({ sealed: 1, statements: 1, isBlocked: false })
  const second = (await statementsOf(seller))[1]!
  expect(second).toMatchObject({
    previousId: first!.id,
    openingConfirmed: 7_000n,
    closingConfirmed: 0n,
    closingAvailable: 6_000n,
  })
  expect(await linesOf(second.id)).toEqual({ reversals: -1_000n, released: 6_000n })
})

test('what was missed is made good, period by period; a release that ran late is in the one in which it was due', async () => {
  const seller = await makeOwnSeller('MAR')
  await tell(seller, { code: 'MAR', net: 20_000n, paid: at('2026-01-05T10:00') })
  expect(await close(seller, at('2026-03-03T09:00'))).toEqual({ sealed: 4, statements: 2, isBlocked: false })
  const [first, second] = await statementsOf(seller)
  expect(first).toMatchObject({ firstDay: '2026-01-01', closingConfirmed: 2_000n })
  expect(second).toMatchObject({ firstDay: '2026-01-16', closingConfirmed: 0n, closingAvailable: 2_000n, previousId: first!.id })
})

test('what comes after the end belongs to the next period, even before the seal', async () => {
  const seller = await makeOwnSeller('SOL')
  await tell(seller, { code: 'SOL', net: 20_000n, paid: at('2026-03-02T10:00') })
  await tell(seller, { code: 'SOL', net: 90_000n, paid: at('2026-03-16T00:00') })
  await close(seller, at('2026-03-16T02:00'))
  expect((await statementsOf(seller)).map(({ closingConfirmed }) => closingConfirmed)).toEqual([2_000n])
})

test('a gate that is not met holds the seal back until finance lets it pass, with a reason and a fresh factor', async () => {
  const seller = await makeOwnSeller('RIO')
  await tell(seller, { code: 'RIO', net: 20_000n, paid: at('2026-03-02T10:00') })
  await db.update(vtexConnections).set({ hookState: 'missing' }).where(eq(vtexConnections.brandId, seller.brandId))
  const now = at('2026-03-16T02:00')
  expect(await close(seller, now)).toEqual({ sealed: 0, statements: 0, isBlocked: true })
  const mine = eq(cutOffs.brandId, seller.brandId)
  const [waiting] = await db.select().from(cutOffs).where(mine)
  expect(waiting).toMatchObject({ status: 'waiting', firstDay: '2026-03-01', lastDay: '2026-03-15' })
  expect(waiting!.gates.filter(({ isMet }) => !isMet)).toEqual([
    { gate: 'hook-healthy', isMet: false, detail: { state: 'missing' } },
  ])
  const input = { cutOffId: waiting!.id, reason: 'El hook se repuso ayer y todo está conciliado.' }
  const fresh = (...brandIds: string[]) => ({ ...as(person('finance', ...brandIds), now), hasFreshFactor: true })
  const attempt = (ctx: ReturnType<typeof as>) => db.transaction((tx) => overrideGates(tx, input, ctx))
  await expect(attempt(as(person('finance', seller.brandId), now))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
  await expect(attempt(fresh('00000000-0000-7000-8000-00000000000a'))).rejects.toMatchObject({ code: 'cut-offs.not-found' })
  await attempt(fresh(seller.brandId))
  await expect(attempt(fresh(seller.brandId))).rejects.toMatchObject({ code: 'cut-offs.not-waiting' })
  expect(await close(seller, now)).toEqual({ sealed: 1, statements: 1, isBlocked: false })
  await expect(attempt(fresh(seller.brandId))).rejects.toMatchObject({ code: 'cut-offs.sealed' })
})

test('debt is recovered from what became available, at most the brand’s share, and the rest goes on', async () => {
  const seller = await makeOwnSeller('PAZ')
  const id = await tell(seller, { code: 'PAZ', net: 100_000n, paid: at('2026-02-01T10:00') })
  await close(seller, at('2026-02-20T10:00'))
  await spend(seller, 10_000n)
  await tell(seller, { id, code: 'PAZ', net: 100_000n, left: 0n, paid: at('2026-02-01T10:00'), told: at('2026-02-25T10:00') })
  await tell(seller, { code: 'PAZ', net: 60_000n, paid: at('2026-03-01T00:30') })
  await close(seller, at('2026-04-01T02:00'))
  const last = (await statementsOf(seller)).at(-1)!
  expect(last).toMatchObject({ firstDay: '2026-03-16', openingDebt: -10_000n, closingDebt: -8_200n, closingAvailable: 4_200n })
  expect(await linesOf(last.id)).toEqual({ released: 6_000n, 'debt-recovered': 1_800n })
})

test('closings that run at the same time, again and again, seal once', async () => {
  const seller = await makeOwnSeller('UNA')
  for (let day = 2; day < 9; day += 1) await tell(seller, { code: 'UNA', net: 10_000n, paid: at(`2026-03-0${day}T10:00`) })
  const now = at('2026-03-16T02:00')
  const runs = await Promise.allSettled(Array.from({ length: 6 }, () => close(seller, now)))
  expect(runs.flatMap((run) => (run.status === 'fulfilled' ? run.value.sealed : [])).reduce((a, b) => a + b, 0)).toBe(1)
  expect(await close(seller, now)).toEqual({ sealed: 0, statements: 0, isBlocked: false })
  expect(await statementsOf(seller)).toHaveLength(1)
})

test('a sealed period stays: the database refuses, and what is changed behind its back is found', async () => {
  const [statement] = await db.select().from(statements).limit(1)
  const { id, cutOffId } = statement!
  const refused = { cause: { message: expect.stringMatching(/append-only|is sealed/) } }
  await expect(db.update(statements).set({ closingAvailable: 1n }).where(eq(statements.id, id))).rejects.toMatchObject(refused)
  await expect(db.update(cutOffs).set({ statementCount: 0 }).where(eq(cutOffs.id, cutOffId))).rejects.toMatchObject(refused)
  expect(await db.transaction((tx) => checkStatements(tx))).toMatchObject({ violationCount: 0, checked: 11 })
  await db
    .transaction(async (tx) => {
      await tx.execute(sql`alter table statement_lines disable trigger append_only`)
      await tx.execute(sql`alter table statements disable trigger append_only`)
      await tx
        .update(statementLines)
        .set({ amount: 1n })
        .where(and(eq(statementLines.statementId, id), eq(statementLines.kind, 'commissions')))
      expect(await findBrokenStatements(tx, cutOffId)).toMatchObject([{ id, what: 'lines' }])
      await tx.update(statements).set({ closingConfirmed: 1n }).where(eq(statements.id, id))
      expect(await findBrokenStatements(tx, cutOffId)).toMatchObject([{ id, what: 'balances' }])
      tx.rollback()
    })
    .catch(() => undefined)
})

/** All of it withdrawn and paid: what a withdrawal will post. */
async function spend({ brandId, influencerId }: Seller, amount: bigint): Promise<void> {
  const [part] = await db
    .select()
    .from(walletParts)
    .where(and(eq(walletParts.brandId, brandId), eq(walletParts.kind, 'available'), eq(walletParts.influencerId, influencerId)))
  await db.transaction(async (tx) => {
    const [transaction, bank] = [crypto.randomUUID(), crypto.randomUUID()]
    await tx.execute(
      sql`insert into ledger_accounts (id, kind, brand_id, currency) values (${bank}, 'bank-clearing', ${brandId}, 'COP')`,
    )
    await tx.execute(sql`
      insert into ledger_transactions (id, brand_id, business_key, cause_kind, cause_id, reason, actor, posted_at, value_at)
      values (${transaction}, ${brandId}, ${transaction}, 'payment', ${transaction}, '{"code":"paid","params":{}}', 'test',
        ${at('2026-02-20T12:00').toISOString()}, ${at('2026-02-20T12:00').toISOString()})`)
    await tx.execute(sql`
      insert into ledger_postings (transaction_id, account_id, amount, currency)
      values (${transaction}, ${part!.accountId}, ${String(-amount)}::bigint, 'COP'), (${transaction}, ${bank}, ${String(amount)}::bigint, 'COP')`)
  })
}
