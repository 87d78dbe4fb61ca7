import { z } from 'zod'
import { lastDayOf } from '#app/domain/cut-off.ts'
import { ledgerCauses } from '#app/domain/ledger.ts'
import { statementLineKinds } from '#app/domain/statement.ts'
import type { StatementDetail as StatementDetailRow } from '#app/features/cut-offs/queries/get-statement.server.ts'
import type { ComingEarnings as ComingRow } from '#app/features/cut-offs/queries/list-coming-earnings.server.ts'
import type { StatementEntry as EntryRow } from '#app/features/cut-offs/queries/list-statement-entries.server.ts'
import type { StatementListItem } from '#app/features/cut-offs/queries/list-statements.server.ts'
import { closingOf, openingOf } from '#app/features/cut-offs/statement-totals.ts'
import { At, Money, money, Named, Person, Reason } from './values.server.ts'

const Day = z.iso.date()

const Balance = z.object({
  total: Money,
  confirmed: Money.describe('On hold.'),
  available: Money,
  inWithdrawal: Money,
  debt: Money.describe('Zero or below.'),
})

export const Statement = z
  .object({
    id: z.uuid(),
    number: z.string().describe('The period and the place in it: `2026-11-A-00042`.'),
    firstDay: Day,
    lastDay: Day,
    brand: Named,
    influencer: Person,
    cutOffId: z.uuid(),
    opening: Balance,
    earned: Money,
    reversed: Money.describe('Zero or below.'),
    closing: Balance,
    hash: z.string().describe('SHA-256 of what it says and of the transactions it rests on.'),
    sealedAt: At,
  })
  .meta({ id: 'Statement', description: 'What an influencer’s money with a brand did in a sealed half month.' })

export const StatementDetail = Statement.extend({
  previousId: z.uuid().nullable(),
  nextId: z.uuid().nullable(),
  lines: z.array(
    z.object({
      kind: z
        .enum(statementLineKinds)
        .describe('The first five move the balance; the others tell of money that went from one state to another.'),
      campaign: Named.nullable(),
      count: z.int().describe('Ledger transactions in it.'),
      amount: Money,
    }),
  ),
  expected: z
    .array(z.object({ availableAt: At, amount: Money, count: z.int().describe('Commissions in it.') }))
    .describe('When what is on hold now becomes available.'),
}).meta({ id: 'StatementDetail', description: 'A statement with its lines, and what comes next.' })

export const StatementEntry = z
  .object({
    id: z.uuid().describe('Of the ledger transaction.'),
    kind: z.enum(statementLineKinds).nullable().describe('The line that it counts in; null: none.'),
    amount: Money,
    causeKind: z.enum(ledgerCauses),
    reason: Reason,
    valueAt: At.describe('When it counts from.'),
    postedAt: At,
    commissionId: z.uuid().nullable(),
    order: z.object({ id: z.uuid(), vtexOrderId: z.string() }).nullable(),
    campaign: Named.nullable(),
  })
  .meta({ id: 'StatementEntry', description: 'A ledger transaction that a statement rests on.' })

export const ComingEarnings = z
  .object({
    brand: Named,
    firstDay: Day,
    lastDay: Day,
    dueAt: At,
    isWaiting: z.boolean().describe('Its period is over, and something holds the seal back.'),
    earned: Money.describe('Commissions less what was taken back.'),
    released: Money.describe('What became available.'),
    debt: Money.describe('Zero or below.'),
    recoveryShare: z.int().describe('At most this part of `released` is taken to recover debt, in basis points.'),
    recovery: Money.describe('What it would take as things are.'),
  })
  .meta({ id: 'ComingEarnings', description: 'What an influencer’s next statement of a brand holds so far.' })

/** A statement of a list as it is answered. */
export function toStatement(row: StatementListItem): z.input<typeof Statement> {
  const { currency } = row
  const inCurrency = (amount: bigint) => money(amount, currency)
  return {
    ...row,
    lastDay: lastDayOf(row.firstDay),
    earned: inCurrency(row.earned),
    reversed: inCurrency(row.reversed),
    opening: {
      total: inCurrency(openingOf(row)),
      confirmed: inCurrency(row.openingConfirmed),
      available: inCurrency(row.openingAvailable),
      inWithdrawal: inCurrency(row.openingInWithdrawal),
      debt: inCurrency(row.openingDebt),
    },
    closing: {
      total: inCurrency(closingOf(row)),
      confirmed: inCurrency(row.closingConfirmed),
      available: inCurrency(row.closingAvailable),
      inWithdrawal: inCurrency(row.closingInWithdrawal),
      debt: inCurrency(row.closingDebt),
    },
  }
}

/** A statement as it is answered. */
export function toStatementDetail(row: StatementDetailRow): z.input<typeof StatementDetail> {
  const { currency } = row
  return {
    ...row,
    ...toStatement(row),
    lines: row.lines.map((line) => ({ ...line, amount: money(line.amount, currency) })),
    expected: row.expected.map((release) => ({ ...release, amount: money(release.amount, currency) })),
  }
}

/** An entry as it is answered. */
export function toStatementEntry(row: EntryRow): z.input<typeof StatementEntry> {
  return { ...row, amount: money(row.amount, row.currency) }
}

/** What the next statement holds so far, as it is answered. */
export function toComingEarnings(row: ComingRow): z.input<typeof ComingEarnings> {
  const { currency } = row
  return {
    ...row,
    earned: money(row.earned, currency),
    released: money(row.released, currency),
    debt: money(row.debt, currency),
    recovery: money(row.recovery, currency),
  }
}
