import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { cutOffs, statementLines, statements } from '#db/schema/cut-offs.ts'
import { walletParts } from '#db/schema/ledger.ts'
import { inScope } from '#db/scope.ts'
import type { Db, Tx } from '#db/types.ts'
import { closeBrandPeriods } from '#jobs/close-brand.ts'
import { makeVtexConnection } from '#tests/factories/make-brand.ts'
import { makeSeller, type Seller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, person, system } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { postTransactions } from '../../ledger/commands/post-transactions.server.ts'
import { ListStatementEntries, ListStatements } from '../inputs.ts'
import { closingOf, openingOf } from '../statement-totals.ts'
import { exportStatementEntries } from './export-statement-entries.server.ts'
import { exportStatements } from './export-statements.server.ts'
import { getCutOff } from './get-cut-off.server.ts'
import { getStatement } from './get-statement.server.ts'
import { listComingEarnings } from './list-coming-earnings.server.ts'
import { listCutOffs } from './list-cut-offs.server.ts'
import { listStatementEntries } from './list-statement-entries.server.ts'
import { listStatements } from './list-statements.server.ts'

let clone: Awaited<ReturnType<typeof cloneDatabase>>
let db: Db
let seller: Seller
let auditor: Actor
let own: Actor

const at = (text: string) => new Date(`${text}:00-05:00`)
const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => inScope(db, actor, work, 'read')

async function tell(id: string, net: bigint, left: bigint, paid: Date, told = paid): Promise<void> {
  const lines = [makeLine({ netAmount: net, remainingAmount: left, quantity: 2, returnedQuantity: left < net ? 1 : 0 })]
  const codes = { couponCodes: ['LUNA'], discountingCodes: ['LUNA'] }
  const dates = { createdAt: paid, authorizedAt: paid, changedAt: told }
  const brand = { id: seller.brandId, timeZone: seller.timeZone }
  await db.transaction((tx) =>
    applyOrders(tx, brand, [makeSnapshot({ vtexOrderId: id, lines, ...codes, ...dates })], as(system, told)),
  )
}

const close = (now: Date) => closeBrandPeriods(seller.brandId, { database: clone.client, ctx: as(system, now) })

/** Two sealed periods: 7 000 earned in the first, 1 000 of it taken back in the second, where the rest becomes available. */
beforeAll(async () => {
  clone = await cloneDatabase()
  db = clone.client.db
  seller = await db.transaction(async (tx) => {
    const made = await makeSeller(tx, { code: 'LUNA' })
    await makeVtexConnection(tx, made.brandId, { hookState: 'configured' })
    return made
  })
  auditor = person('auditor', seller.brandId)
  own = { ...person('influencer'), influencerId: seller.influencerId } as Actor
  await tell('a-01', 20_000n, 20_000n, at('2026-03-02T10:00'))
  await tell('b-01', 50_000n, 50_000n, at('2026-03-14T10:00'))
  await close(at('2026-03-16T02:00'))
  await tell('a-01', 20_000n, 10_000n, at('2026-03-02T10:00'), at('2026-03-20T09:00'))
  await close(at('2026-04-01T02:00'))
})
afterAll(() => clone.drop())

const newestOf = async (actor: Actor) =>
  (await read(actor, (tx) => listStatements(tx, ListStatements.parse({ brandId: seller.brandId }), actor))).items

test('the list turns its pages by the period, newest first, and staff find a person by name', async () => {
  const page = (cursor?: string, search?: string) =>
    read(auditor, (tx) => listStatements(tx, ListStatements.parse({ limit: 1, cursor, search }), auditor))
  const first = await page()
  const second = await page(first.nextCursor!)
  expect([first, second].flatMap(({ items }) => items.map(({ firstDay }) => firstDay))).toEqual(['2026-03-16', '2026-03-01'])
  expect(second.nextCursor).toBeNull()
  expect((await page(undefined, 'nadie con este nombre')).items).toEqual([])
  expect((await page(undefined, first.items[0]!.influencer.handle)).items).toHaveLength(1)
})

test('from the opening balance, line by line, one comes to the closing balance; the entries sum to their line', async () => {
  const [last] = await newestOf(own)
  const statement = await read(own, (tx) => getStatement(tx, { statementId: last!.id }, own))
  const moved = statement.lines.filter(({ kind }) => kind === 'commissions' || kind === 'reversals')
  expect(openingOf(statement) + moved.reduce((sum, { amount }) => sum + amount, 0n)).toBe(closingOf(statement))
  expect(statement.lastDay).toBe('2026-03-31')
  for (const { kind, amount, count } of statement.lines) {
    const input = ListStatementEntries.parse({ statementId: statement.id, kind })
    const { items } = await read(own, (tx) => listStatementEntries(tx, input, own))
    expect([items.reduce((sum, entry) => sum + entry.amount, 0n), items.length]).toEqual([amount, count])
  }
  const reversals = ListStatementEntries.parse({ statementId: statement.id, kind: 'reversals' })
  const { items } = await read(own, (tx) => listStatementEntries(tx, reversals, own))
  expect(items).toMatchObject([{ amount: -1_000n, order: { vtexOrderId: 'a-01' }, reason: { code: 'reduced' } }])
})

test('another influencer, and staff of another brand, find nothing of it', async () => {
  const [last] = await newestOf(own)
  const strangers = [
    person('finance', '00000000-0000-7000-8000-00000000000a'),
    { ...person('influencer'), influencerId: last!.id },
  ]
  for (const stranger of strangers as Actor[]) {
    const ask = () => read(stranger, (tx) => getStatement(tx, { statementId: last!.id }, stranger))
    await expect(ask()).rejects.toMatchObject({ code: 'cut-offs.statement-not-found' })
    const input = ListStatementEntries.parse({ statementId: last!.id })
    expect((await read(stranger, (tx) => listStatementEntries(tx, input, stranger))).items).toEqual([])
  }
})

test('a cut-off comes to what its statements do, and names the one that its hash hangs on', async () => {
  const input = { brandId: seller.brandId, limit: 50 }
  const { items } = await read(auditor, (tx) => listCutOffs(tx, input, auditor))
  const [second, first] = items
  expect(second!.sums).toMatchObject([{ statements: 1, earned: 0n, reversed: -1_000n, released: 6_000n, closing: 6_000n }])
  const detail = await read(auditor, (tx) => getCutOff(tx, { cutOffId: second!.id }, auditor))
  expect(detail).toMatchObject({ previous: { id: first!.id, hash: first!.hash }, overriddenName: null, sealedName: null })
})

test('the CSV of a cut-off has its statements, that of a statement its entries, in the reader’s words', async () => {
  const [last] = await newestOf(auditor)
  const options = { language: 'es' as const, signal: undefined }
  const filters = ListStatements.parse({ cutOffId: last!.cutOffId })
  const all = await textOf(await exportStatements(clone.client, filters, auditor, options))
  expect(all.split('\n')[1]).toContain(`;${last!.number};`)
  expect(all.split('\n')[1]).toContain(';-10,00;')
  const rows = await textOf(await exportStatementEntries(clone.client, { statementId: last!.id }, own, options))
  expect(rows.trim().split('\n')).toHaveLength(4)
  expect(rows).toContain('Reversiones')
})

test('what the next cut-off will take is said before: of what became available, at most the brand’s share', async () => {
  const now = at('2026-04-02T10:00')
  await tell('c-01', 60_000n, 60_000n, at('2026-03-18T10:00'), at('2026-04-01T09:00'))
  const brand = { influencerId: seller.influencerId, brandId: seller.brandId }
  const coming = () => read(own, (tx) => listComingEarnings(tx, { ...brand, now }))
  expect(await coming()).toMatchObject([{ firstDay: '2026-04-01', earned: 6_000n, released: 0n, debt: 0n, recovery: 0n }])
  await owe(7_000n)
  await close(at('2026-04-05T10:00'))
  expect(await coming()).toMatchObject([{ released: 6_000n, debt: -1_000n, recovery: 1_000n, dueAt: at('2026-04-16T02:00') }])
  await close(at('2026-04-16T02:00'))
  const [last] = await db.select().from(statements).orderBy(asc(statements.firstDay)).offset(2)
  const taken = and(eq(statementLines.statementId, last!.id), eq(statementLines.kind, 'debt-recovered'))
  expect(await db.select({ amount: statementLines.amount }).from(statementLines).where(taken)).toEqual([{ amount: 1_000n }])
  expect(await db.$count(cutOffs)).toBe(3)
})

/** What was available, and more, is taken back. */
async function owe(amount: bigint): Promise<void> {
  const { brandId, influencerId } = seller
  const account = { kind: 'available', influencerId } as const
  const facts = { brandId, currency: 'COP', businessKey: 'test-owe', causeKind: 'adjustment', causeId: brandId } as const
  const postings = [
    { account, amount: -amount },
    { account: { kind: 'adjustments' as const, brandId }, amount },
  ]
  const reason = { code: 'adjusted', params: {} } as const
  await db.transaction((tx) => postTransactions(tx, [{ ...facts, reason, postings }], as(system, at('2026-04-01T10:00'))))
  expect(await db.$count(walletParts, eq(walletParts.kind, 'debt'))).toBe(1)
}

async function textOf(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text()
}
