import { z } from 'zod'
import { cutOffGates, cutOffStatuses } from '#app/domain/cut-off.ts'
import type { ComingCutOff as ComingRow } from '#app/features/cut-offs/queries/find-coming-cut-off.server.ts'
import type { CutOffDetail as CutOffDetailRow } from '#app/features/cut-offs/queries/get-cut-off.server.ts'
import type { CutOffListItem } from '#app/features/cut-offs/queries/list-cut-offs.server.ts'
import type { CutOffSum } from '#app/features/cut-offs/queries/sum-cut-offs.server.ts'
import { At, Currency, Money, money } from './values.server.ts'

const Day = z.iso.date()

const Sum = z.object({
  currency: Currency,
  statements: z.int(),
  earned: Money,
  reversed: Money.describe('Zero or below.'),
  released: Money.describe('What became available.'),
  paid: Money.describe('Net and withholdings; zero or below.'),
  closing: Money,
  closingAvailable: Money,
  closingDebt: Money.describe('Zero or below.'),
})

export const CutOff = z
  .object({
    id: z.uuid(),
    brandId: z.uuid(),
    firstDay: Day,
    lastDay: Day,
    dueAt: At,
    status: z.enum(cutOffStatuses).describe('`waiting`: over, and a gate is not met.'),
    statementCount: z.int().nullable(),
    sealedAt: At.nullable(),
    hash: z.string().nullable(),
    sums: z.array(Sum).describe('What its statements come to, by currency.'),
  })
  .meta({ id: 'CutOff', description: 'A brand’s half month that is over.' })

export const CutOffDetail = CutOff.extend({
  gates: z.array(
    z.object({
      gate: z.enum(cutOffGates),
      isMet: z.boolean(),
      detail: z.record(z.string(), z.union([z.string(), z.number()])).describe('What was found, in numbers.'),
    }),
  ),
  gatesCheckedAt: At.nullable(),
  overrideReason: z.string().nullable(),
  overriddenBy: z.string().nullable(),
  overriddenAt: At.nullable(),
  sealedBy: z.string().nullable(),
  previous: z
    .object({ id: z.uuid(), firstDay: Day, hash: z.string() })
    .nullable()
    .describe('The cut-off that the hash hangs on.'),
}).meta({ id: 'CutOffDetail', description: 'A cut-off with its gates and its seal.' })

export const ComingCutOff = z
  .object({
    firstDay: Day,
    lastDay: Day,
    dueAt: At,
    cutOffId: z.uuid().nullable().describe('Null while its period runs.'),
    isWaiting: z.boolean().describe('Whether a gate holds it back.'),
  })
  .meta({ id: 'ComingCutOff', description: 'The half month that is sealed next.' })

/** A cut-off of a list as it is answered. */
export function toCutOff(row: CutOffListItem): z.input<typeof CutOff> {
  return { ...row, sums: row.sums.map(toSum) }
}

/** A cut-off as it is answered. */
export function toCutOffDetail(row: CutOffDetailRow): z.input<typeof CutOffDetail> {
  return { ...row, ...toCutOff(row), gates: row.gates.map((gate) => ({ ...gate, detail: { ...gate.detail } })) }
}

/** The coming cut-off as it is answered. */
export function toComingCutOff({ period, cutOffId, isWaiting }: ComingRow): z.input<typeof ComingCutOff> {
  const { firstDay, lastDay, dueAt } = period
  return { firstDay, lastDay, dueAt, cutOffId, isWaiting }
}

function toSum({ currency, statements, ...amounts }: CutOffSum): z.input<typeof Sum> {
  return {
    currency,
    statements,
    earned: money(amounts.earned, currency),
    reversed: money(amounts.reversed, currency),
    released: money(amounts.released, currency),
    paid: money(amounts.paid, currency),
    closing: money(amounts.closing, currency),
    closingAvailable: money(amounts.closingAvailable, currency),
    closingDebt: money(amounts.closingDebt, currency),
  }
}
