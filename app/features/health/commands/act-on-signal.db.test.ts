import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codeBatches, codes } from '#db/schema/codes.ts'
import { codeSignals } from '#db/schema/health.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeCampaign } from '#tests/factories/make-campaign.ts'
import { makeCode } from '#tests/factories/make-code.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { as, auditorOf, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { ActOnSignal } from '../inputs.ts'
import { actOnSignal } from './act-on-signal.server.ts'

async function makeLeak(tx: Tx) {
  const brand = await makeBrand(tx)
  const { campaign } = await makeCampaign(tx, { brandId: brand.id })
  const influencer = await makeInfluencer(tx, { brandIds: [brand.id] })
  const code = await makeCode(tx, { brandId: brand.id, campaignId: campaign.id, influencerId: influencer.id, code: 'VALE10' })
  const bought = ['paid', 'invoiced', 'canceled'] as const
  await applyOrders(
    tx,
    brand,
    bought.map((state) => makeSnapshot({ couponCodes: ['vale10'], state })),
    as(system),
  )
  const found = {
    kind: 'velocity',
    score: 80,
    evidence: { observed: 40, expected: 2, orders: 40, from: testNow.toISOString() },
  } as const
  const times = { foundAt: testNow, seenAt: testNow }
  const [signal] = await tx
    .insert(codeSignals)
    .values({ brandId: brand.id, codeId: code.id, status: 'open', ...found, ...times })
    .returning()
  const manager = managerOf(brand.id)
  const act = (input: object, who = manager) => actOnSignal(tx, ActOnSignal.parse({ signalId: signal!.id, ...input }), as(who))
  const codeNow = async () => (await tx.select().from(codes).where(eq(codes.id, code.id)))[0]!
  const signalNow = async () => (await tx.select().from(codeSignals).where(eq(codeSignals.id, signal!.id)))[0]!
  return { brand, campaign, influencer, code, manager, act, codeNow, signalNow }
}

/** All that orders have earned, to the last byte. */
async function booksOf(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ books: string }>(sql`
    select json_build_object(
      'commissions', (select json_agg(c order by c.id) from commissions c), 'revisions', (select json_agg(r order by r.commission_id, r.revision) from commission_revisions r),
      'postings', (select json_agg(p order by p.id) from ledger_postings p), 'orders', (select json_agg(o order by o.id) from orders o),
      'periods', (select json_agg(a order by a.id) from code_assignments a where assigned_from < ${testNow.toISOString()}::timestamptz),
      'days', (select json_agg(d order by d.day, d.code_id) from daily_sales d))::text as books`)
  return row!.books
}

const endsAt = '2026-03-11T15:00:00.000Z'

test.each([
  ['rotate', { code: 'VALENTINA-7K' }],
  ['limit', { maxUses: 5, maxUsesPerClient: 1 }],
  ['single-use', { count: 3, endsAt }],
  ['pause', {}],
])('%s changes no commission that was made, nor what it came from', (proposal, input) =>
  inRollback(async (tx) => {
    const { act, signalNow, manager } = await makeLeak(tx)
    const before = await booksOf(tx)
    expect(before.length).toBeGreaterThan(2000)
    const decision = await act({ proposal, ...input })
    expect(await booksOf(tx)).toBe(before)
    expect(await signalNow()).toMatchObject({ status: 'acted', decidedBy: manager.userId, decidedAt: testNow, decision })
    expect(decision).toMatchObject({ proposal })
  })(),
)

test(
  'rotating gives the influencer another code, ends the old one and mails them; orders until then are theirs',
  inRollback(async (tx) => {
    const { act, brand, codeNow, influencer } = await makeLeak(tx)
    const { codeId } = await act({ proposal: 'rotate', code: 'VALENTINA-7K', endsAt })
    expect(await codeNow()).toMatchObject({ status: 'active', validUntil: new Date(endsAt) })
    const [created] = await tx.select().from(codes).where(eq(codes.id, codeId!))
    expect(created).toMatchObject({ code: 'VALENTINA-7K', status: 'pending-sync' })
    const [mail] = await tx.select().from(emails).where(eq(emails.template, 'code-rotated'))
    expect(mail).toMatchObject({ toAddress: influencer.email, data: { old: 'VALE10', code: 'VALENTINA-7K', endsAt } })
    const late = new Date('2026-03-10T20:00:00Z')
    await applyOrders(tx, brand, [makeSnapshot({ couponCodes: ['VALE10'], createdAt: late, changedAt: late })], as(system, late))
    const rows = await tx.execute<{ status: string }>(
      sql`select status from commissions where placed_at = ${late.toISOString()}::timestamptz`,
    )
    expect([...rows]).toEqual([{ status: 'confirmed' }])
  }),
)

test(
  'single-use codes are a batch of one use each for the holder; the old code ends when it is told to, and not later than it would',
  inRollback(async (tx) => {
    const { act, codeNow } = await makeLeak(tx)
    const { batchId } = await act({ proposal: 'single-use', count: 3 })
    const [batch] = await tx.select().from(codeBatches).where(eq(codeBatches.id, batchId!))
    expect(batch).toMatchObject({ total: 3, pattern: '{HANDLE}-{RAND6}' })
    expect(batch!.rows.every(({ maxUses }) => maxUses === 1)).toBe(true)
    expect(await codeNow()).toMatchObject({ validUntil: null, status: 'active' })
  }),
)

test(
  'an end in the past, a limit of nothing and a second decision are refused; auditors do not act',
  inRollback(async (tx) => {
    const { act, brand, signalNow } = await makeLeak(tx)
    const refused = (input: object, code: string, who?: Parameters<typeof act>[1]) =>
      expect(act(input, who)).rejects.toMatchObject({ code })
    await refused({ proposal: 'pause' }, 'health.not-allowed', auditorOf(brand.id))
    await refused({ proposal: 'limit' }, 'health.limit-missing')
    await refused({ proposal: 'single-use', endsAt: testNow.toISOString() }, 'health.ends-in-past')
    expect(await signalNow()).toMatchObject({ status: 'open' })
    await act({ proposal: 'pause' })
    await refused({ proposal: 'limit', maxUses: 3 }, 'health.invalid-transition')
  }),
)
