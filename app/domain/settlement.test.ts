import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CommissionStatusInput, isFrozenBy, nextCommissionStatus } from './commission-status.ts'
import { type CommissionPosition, type CommissionStatus, commissionStatuses } from './commission-types.ts'
import {
  accountKinds,
  assertBalanced,
  brandAccountKinds,
  isWalletAccount,
  ledgerCauses,
  ledgerReasons,
  normalSide,
  walletAccountKinds,
} from './ledger.ts'
import { orderStates } from './order-snapshot.ts'
import { mayRelease, nowhere, orderReason, postingsForDifference, type SettlementTarget, targetPosition } from './settlement.ts'

const status = (over: Partial<CommissionStatusInput>) =>
  nextCommissionStatus({
    state: 'paid',
    confirmOn: 'payment',
    authorizedAt: null,
    invoicedAt: null,
    previous: null,
    heldReason: null,
    isNothingLeft: false,
    ...over,
  })
const someDay = new Date('2026-05-21T00:00:00Z')
const target = (now: CommissionStatus, amount: bigint, isReleased = false): SettlementTarget => ({
  status: now,
  amount,
  isReleased,
})
const postings = (posted: CommissionPosition, to: SettlementTarget) =>
  postingsForDifference(posted, to).postings.map((each) => [each.account, each.amount])

test.each([
  ['placed', 'payment', 'estimated'],
  ['paid', 'payment', 'confirmed'],
  ['paid', 'invoice', 'estimated'],
  ['invoiced', 'payment', 'confirmed'],
  ['invoiced', 'invoice', 'confirmed'],
  ['canceled', 'payment', 'reversed'],
  ['unknown', 'payment', null],
  ['in-doubt', 'payment', 'estimated'],
] as const)('a new %s order of a campaign that confirms on %s is %s', (state, confirmOn, expected) => {
  expect(status({ state, confirmOn })).toBe(expected)
})

test('a cancellation asked but not decided keeps what was reached', () => {
  expect(status({ state: 'in-doubt', previous: 'confirmed' })).toBe('confirmed')
  expect(status({ state: 'in-doubt', previous: 'estimated' })).toBe('estimated')
  expect(status({ state: 'in-doubt', authorizedAt: someDay })).toBe('confirmed')
  expect(status({ state: 'in-doubt', authorizedAt: someDay, confirmOn: 'invoice' })).toBe('estimated')
  expect(status({ state: 'in-doubt', invoicedAt: someDay, confirmOn: 'invoice' })).toBe('confirmed')
  expect(orderStates.map((state) => isFrozenBy(state, false))).toEqual([false, false, false, true, false, false])
  expect(isFrozenBy('unknown', true)).toBe(true)
})

test.each(commissionStatuses)('an unknown status leaves a %s commission as it was', (previous) => {
  expect(status({ state: 'unknown', previous, isNothingLeft: true, heldReason: 'self-purchase' })).toBe(previous)
})

test('nothing left is reversed, and a reason to hold holds whatever is not reversed', () => {
  expect(status({ isNothingLeft: true, previous: 'confirmed' })).toBe('reversed')
  expect(status({ heldReason: 'self-purchase' })).toBe('held')
  expect(status({ heldReason: 'self-purchase', state: 'in-doubt', previous: 'confirmed' })).toBe('held')
  expect(status({ heldReason: 'self-purchase', state: 'canceled' })).toBe('reversed')
  expect(status({ previous: 'held', heldReason: null })).toBe('confirmed')
})

test('a newer document that takes the payment back brings the commission back to estimated', () => {
  expect(status({ state: 'placed', previous: 'confirmed' })).toBe('estimated')
  expect(status({ state: 'paid', confirmOn: 'invoice', previous: 'confirmed' })).toBe('estimated')
})

test('placed: estimated money against the brand estimate', () => {
  expect(postings(nowhere, target('estimated', 1_490n))).toEqual([
    ['estimated', 1_490n],
    ['commission-expense-estimated', -1_490n],
  ])
})

test('confirmed: the estimate is undone and the expense taken', () => {
  expect(postings({ ...nowhere, estimated: 1_490n }, target('confirmed', 1_490n))).toEqual([
    ['estimated', -1_490n],
    ['confirmed', 1_490n],
    ['commission-expense-estimated', 1_490n],
    ['commission-expense', -1_490n],
  ])
})

test('hold over: from confirmed to available, no expense', () => {
  expect(postings({ ...nowhere, confirmed: 1_490n }, target('confirmed', 1_490n, true))).toEqual([
    ['confirmed', -1_490n],
    ['available', 1_490n],
  ])
})

test.each([
  ['estimated', 'commission-expense-estimated', false],
  ['confirmed', 'commission-expense', false],
  ['available', 'commission-expense', true],
] as const)('reversed: %s money goes back to %s', (account, expense, isReleased) => {
  expect(postings({ ...nowhere, [account]: 3_200n }, target('reversed', 0n, isReleased))).toEqual([
    [account, -3_200n],
    [expense, 3_200n],
  ])
})

test('one of two units comes back: the ledger gets −1 600, then the rest', () => {
  const first = postingsForDifference({ ...nowhere, confirmed: 3_200n }, target('confirmed', 1_600n))
  expect(first.postings).toEqual([
    { account: 'confirmed', amount: -1_600n },
    { account: 'commission-expense', amount: 1_600n },
  ])
  expect(postingsForDifference(first.position, target('reversed', 0n)).position).toEqual(nowhere)
})

test('held money waits with the estimated, and a reversed commission may come back', () => {
  expect(targetPosition(target('held', 5n))).toEqual({ ...nowhere, estimated: 5n })
  expect(postings(nowhere, target('confirmed', 5n, true))).toEqual([
    ['available', 5n],
    ['commission-expense', -5n],
  ])
})

const anyTarget = fc.record<SettlementTarget>({
  status: fc.constantFrom(...commissionStatuses),
  amount: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  isReleased: fc.boolean(),
})

test('any path of targets ends in the books of the last alone; every step balances and a replay posts nothing', () => {
  fc.assert(
    fc.property(fc.array(anyTarget, { minLength: 1, maxLength: 8 }), (path) => {
      const books = new Map<string, bigint>()
      let posted = nowhere
      for (const step of path) {
        const { position, postings: made } = postingsForDifference(posted, step)
        assertBalanced(made.map((posting) => ({ ...posting, currency: 'COP' })))
        for (const { account, amount } of made) books.set(account, (books.get(account) ?? 0n) + amount)
        posted = position
        expect(postingsForDifference(posted, step).postings).toEqual([])
      }
      const alone = postingsForDifference(nowhere, path.at(-1)!)
      expect(posted).toEqual(alone.position)
      expect(new Map([...books].filter(([, sum]) => sum !== 0n))).toEqual(
        new Map(alone.postings.map((each) => [each.account, each.amount])),
      )
    }),
  )
})

test('any path of documents ends in the status of the last decided one alone', () => {
  const document = fc.record({
    state: fc.constantFrom(...orderStates),
    heldReason: fc.constantFrom(null, 'self-purchase' as const),
    isNothingLeft: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.array(document, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('payment' as const, 'invoice' as const),
      (path, confirmOn) => {
        const walked = path.reduce<CommissionStatus | null>((previous, each) => status({ ...each, confirmOn, previous }), null)
        const last = path.findLast((each) => each.state !== 'unknown')
        if (last === undefined) expect(walked).toBeNull()
        else if (last.state !== 'in-doubt') expect(walked).toBe(status({ ...last, confirmOn }))
      },
    ),
  )
})

test('only a confirmed commission that is due, not frozen and not yet released is released', () => {
  const due = { status: 'confirmed', isFrozen: false, availableAt: someDay, releasedAt: null } as const
  const now = new Date(someDay.getTime())
  expect(mayRelease(due, now)).toBe(true)
  expect(mayRelease(due, new Date(now.getTime() - 1))).toBe(false)
  expect(mayRelease({ ...due, status: 'held' }, now)).toBe(false)
  expect(mayRelease({ ...due, isFrozen: true }, now)).toBe(false)
  expect(mayRelease({ ...due, releasedAt: someDay }, now)).toBe(false)
  expect(mayRelease({ ...due, availableAt: null }, now)).toBe(false)
})

test.each([
  [null, 'estimated', 'estimated'],
  ['estimated', 'confirmed', 'confirmed'],
  ['confirmed', 'estimated', 'unconfirmed'],
  ['confirmed', 'reversed', 'reversed'],
  ['reversed', 'confirmed', 'restored'],
  ['estimated', 'held', 'held'],
] as const)('the reason of a posting from %s to %s is %s', (before, after, reason) => {
  expect(orderReason(before === null ? null : { status: before, amount: 1n }, { status: after, amount: 1n })).toBe(reason)
})

test('the reason of a changed amount tells its direction', () => {
  expect(orderReason({ status: 'confirmed', amount: 2n }, { status: 'confirmed', amount: 1n })).toBe('reduced')
  expect(orderReason({ status: 'confirmed', amount: 1n }, { status: 'confirmed', amount: 2n })).toBe('increased')
})

test('postings that do not balance in one currency, or are zero, are refused', () => {
  expect(() =>
    assertBalanced([
      { amount: 1n, currency: 'COP' },
      { amount: -1n, currency: 'BRL' },
    ]),
  ).toThrow('ledger.unbalanced')
  expect(() => assertBalanced([{ amount: 0n, currency: 'COP' }])).toThrow('ledger.unbalanced')
  expect(() =>
    assertBalanced([
      { amount: 1n, currency: 'COP' },
      { amount: -1n, currency: 'COP' },
    ]),
  ).not.toThrow()
})

test('wallets stand on the credit side, expenses on the debit side, and every cause has its reasons', () => {
  expect(accountKinds.filter(isWalletAccount)).toEqual([...walletAccountKinds])
  expect(brandAccountKinds.map(normalSide)).toEqual(['debit', 'debit', 'debit', 'credit', 'credit'])
  expect(walletAccountKinds.every((kind) => normalSide(kind) === 'credit')).toBe(true)
  expect(ledgerCauses.every((cause) => ledgerReasons[cause].length > 0)).toBe(true)
})
