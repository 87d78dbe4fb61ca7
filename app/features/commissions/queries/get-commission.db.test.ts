import { expect, test } from 'vitest'
import { ListPostings } from '#app/features/ledger/inputs.ts'
import { getWallet } from '#app/features/ledger/queries/get-wallet.server.ts'
import { listBrandAccounts } from '#app/features/ledger/queries/list-brand-accounts.server.ts'
import { listPostings } from '#app/features/ledger/queries/list-postings.server.ts'
import type { Tx } from '#db/types.ts'
import { makeSeller } from '#tests/factories/make-commission.ts'
import { makeLine, makeSnapshot } from '#tests/factories/make-snapshot.ts'
import { admin, as, influencerPerson, managerOf, system, testNow } from '#tests/support/acting.ts'
import { applyOrders } from '#tests/support/apply-orders.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { releaseDueCommissions } from '../commands/release-due-commissions.server.ts'
import { ListCommissions } from '../inputs.ts'
import { getCommission } from './get-commission.server.ts'
import { listCommissions } from './list-commissions.server.ts'

const hour = 3_600_000
const later = (hours: number) => new Date(testNow.getTime() + hours * hour)

/** Two units for 20 000 at 10 %: placed, paid, one unit returned, and its hold over. */
async function sellAndReturn(tx: Tx) {
  const seller = await makeSeller(tx, { code: 'LUNA10' })
  const brand = { id: seller.brandId, timeZone: seller.timeZone }
  const base = { vtexOrderId: 'v1-01', couponCodes: ['luna10'], discountingCodes: ['luna10'] }
  const line = { quantity: 2, netAmount: 20_000n }
  const placed = makeSnapshot({
    ...base,
    state: 'placed',
    vtexStatus: 'payment-pending',
    authorizedAt: null,
    lines: [makeLine(line)],
  })
  const paid = makeSnapshot({ ...base, changedAt: later(1), authorizedAt: later(1), lines: [makeLine(line)] })
  const returned = { ...paid, changedAt: later(2), lines: [makeLine({ ...line, returnedQuantity: 1, remainingAmount: 10_000n })] }
  for (const snapshot of [placed, paid, { ...returned, netAmount: 10_000n }])
    await applyOrders(tx, brand, [snapshot], as(system, snapshot.changedAt))
  const [item] = (await listCommissions(tx, ListCommissions.parse({ brandId: brand.id }), admin)).items
  return { seller, commissionId: item!.id }
}

test(
  'a commission explains itself: trace, every change with its difference, reason and posting, and its dates',
  inRollback(async (tx) => {
    const { seller, commissionId } = await sellAndReturn(tx)
    expect(await releaseDueCommissions(tx, { limit: 10 }, as(system, later(24 * 20)))).toBe(1)
    const found = await getCommission(tx, { commissionId }, managerOf(seller.brandId))
    expect(found).toMatchObject({
      status: 'confirmed',
      amount: 1_000n,
      baseAmount: 10_000n,
      confirmedAt: later(1),
      availableAt: new Date('2026-03-25T05:00:00.000Z'),
      releasedAt: later(24 * 20),
      code: { code: 'LUNA10' },
      terms: { version: 1, holdDays: 15, confirmOn: 'payment' },
      order: { vtexOrderId: 'v1-01', netAmount: 10_000n },
      postedAvailable: 1_000n,
      trace: {
        commission: 1_000n,
        base: 10_000n,
        lines: [{ remainingQuantity: 1, rule: { scope: 'default', rate: { kind: 'percent', rate: 1000 } } }],
      },
    })
    expect(
      found.revisions.map((r) => [r.revision, r.reason.code, r.amount, r.difference, r.orderRevision, r.vtexStatus]),
    ).toEqual([
      [4, 'released', 1_000n, 0n, null, null],
      [3, 'reduced', 1_000n, -1_000n, 3, 'payment-approved'],
      [2, 'confirmed', 2_000n, 0n, 2, 'payment-approved'],
      [1, 'estimated', 2_000n, 2_000n, 1, 'payment-pending'],
    ])
    const [release, reduction] = found.revisions
    expect(release?.trace).toBeNull()
    expect(release?.transaction?.postings.map((p) => [p.accountKind, p.amount])).toEqual([
      ['confirmed', -1_000n],
      ['available', 1_000n],
    ])
    expect(reduction?.transaction?.postings.map((p) => [p.accountKind, p.amount])).toEqual([
      ['confirmed', -1_000n],
      ['commission-expense', 1_000n],
    ])
  }),
)

test(
  'the influencer sees the postings on their own wallet alone; nobody sees a foreign commission',
  inRollback(async (tx) => {
    const { seller, commissionId } = await sellAndReturn(tx)
    const foreign = await makeSeller(tx)
    const own = await getCommission(tx, { commissionId }, influencerPerson(seller.influencerId))
    expect(own.revisions.map((r) => r.transaction?.postings.map((p) => p.accountKind))).toEqual([
      ['confirmed'],
      ['estimated', 'confirmed'],
      ['estimated'],
    ])
    for (const actor of [influencerPerson(foreign.influencerId), managerOf(foreign.brandId)])
      await expect(getCommission(tx, { commissionId }, actor)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'commissions.not-found',
      })
  }),
)

test(
  'a wallet tells its balances and what comes when; staff of some brands see the part that is theirs',
  inRollback(async (tx) => {
    const { seller } = await sellAndReturn(tx)
    const second = await makeSeller(tx, { influencerId: seller.influencerId, code: 'SOL' })
    const paid = makeSnapshot({ couponCodes: ['SOL'], discountingCodes: ['SOL'], authorizedAt: later(48) })
    await applyOrders(tx, { id: second.brandId, timeZone: second.timeZone }, [paid], as(system, later(48)))
    const upcoming = [
      { currency: 'COP', availableAt: new Date('2026-03-25T05:00:00Z'), amount: 1_000n, count: 1 },
      { currency: 'COP', availableAt: new Date('2026-03-27T05:00:00Z'), amount: 1_000n, count: 1 },
    ]
    const { influencerId } = seller
    const balance = { currency: 'COP', estimated: 0n, confirmed: 2_000n, available: 0n, inWithdrawal: 0n, debt: 0n }
    for (const actor of [admin, influencerPerson(influencerId)]) {
      expect(await getWallet(tx, { influencerId }, actor)).toEqual({
        influencerId,
        isWhole: true,
        balances: [{ ...balance, nextRelease: upcoming[0] }],
        upcoming,
      })
    }
    expect(await getWallet(tx, { influencerId: second.influencerId }, managerOf(seller.brandId))).toEqual({
      influencerId,
      isWhole: false,
      balances: [{ ...balance, confirmed: 1_000n, nextRelease: upcoming[0] }],
      upcoming: [upcoming[0]],
    })
    const foreign = await makeSeller(tx)
    for (const actor of [managerOf(foreign.brandId), influencerPerson(foreign.influencerId)])
      await expect(getWallet(tx, { influencerId }, actor)).rejects.toMatchObject({ code: 'influencers.not-found' })
  }),
)

test(
  'postings page by their number and sum to the balances; each reader sees their own side',
  inRollback(async (tx) => {
    const { seller, commissionId } = await sellAndReturn(tx)
    const { brandId, influencerId } = seller
    const all = await listPostings(tx, ListPostings.parse({ brandId }), managerOf(brandId))
    expect(all.items.reduce((sum, posting) => sum + posting.amount, 0n)).toBe(0n)
    expect(all.items[0]).toMatchObject({
      brand: { id: brandId },
      transaction: { causeKind: 'order', causeId: commissionId, reason: { code: 'reduced' }, actor: 'system:test' },
    })
    const seen = []
    let cursor: string | undefined
    do {
      const page = await listPostings(tx, ListPostings.parse({ brandId, limit: 3, cursor }), managerOf(brandId))
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(all.items)
    const own = await listPostings(tx, ListPostings.parse({}), influencerPerson(influencerId))
    expect(own.items.map((posting) => [posting.account.kind, posting.amount, posting.influencer?.id])).toEqual([
      ['confirmed', -1_000n, influencerId],
      ['confirmed', 2_000n, influencerId],
      ['estimated', -2_000n, influencerId],
      ['estimated', 2_000n, influencerId],
    ])
    const confirmed = await listPostings(tx, ListPostings.parse({ influencerId, kind: 'confirmed' }), admin)
    expect(confirmed.items.reduce((sum, posting) => sum + posting.amount, 0n)).toBe(1_000n)
    const accountId = confirmed.items[0]!.account.id
    expect((await listPostings(tx, ListPostings.parse({ accountId }), managerOf(brandId))).items).toEqual(confirmed.items)
    const foreign = await makeSeller(tx)
    for (const actor of [managerOf(foreign.brandId), influencerPerson(foreign.influencerId)])
      expect((await listPostings(tx, ListPostings.parse({ accountId }), actor)).items).toEqual([])
    expect(await listBrandAccounts(tx, { brandId }, managerOf(brandId))).toMatchObject([
      { kind: 'commission-expense', currency: 'COP', balance: -1_000n },
      { kind: 'commission-expense-estimated', balance: 0n },
    ])
    expect(await listBrandAccounts(tx, { brandId }, managerOf(foreign.brandId))).toEqual([])
  }),
)
