import { z } from 'zod'
import { confirmOnEvents } from '#app/domain/campaign-terms.ts'
import { commissionStatuses, heldReasons } from '#app/domain/commission-types.ts'
import { accountKinds, ledgerCauses } from '#app/domain/ledger.ts'
import { orderFlags, orderStates } from '#app/domain/order-snapshot.ts'
import type { CommissionDetail, CommissionRevision } from '#app/features/commissions/queries/get-commission.server.ts'
import type { CommissionListItem } from '#app/features/commissions/queries/list-commissions.server.ts'
import { Trace, toTrace } from './trace.server.ts'
import { At, Money, money, Named, orNull, Person, Reason, RowNumber } from './values.server.ts'

const EarnedOn = z.object({
  id: z.uuid(),
  vtexOrderId: z.string(),
  state: z.enum(orderStates),
  vtexStatus: z.string().nullable(),
})

export const Commission = z
  .object({
    id: z.uuid(),
    brand: Named,
    order: EarnedOn,
    campaign: Named,
    influencer: Person,
    code: z.object({ id: z.uuid(), code: z.string() }),
    status: z.enum(commissionStatuses),
    heldReason: z.enum(heldReasons).nullable().describe('Why it waits for review.'),
    isFrozen: z.boolean().describe('Whether a cancellation is asked and not decided: it cannot become available.'),
    base: Money.describe('What of the order earns.'),
    amount: Money,
    placedAt: At.describe('Instant of purchase.'),
    placedOn: z.iso.date().describe('Day of purchase in the brand’s time zone.'),
    confirmedAt: At.nullable(),
    availableAt: At.nullable().describe('When the hold ends.'),
    releasedAt: At.nullable().describe('When it became available.'),
    updatedAt: At,
  })
  .meta({ id: 'Commission', description: 'What one order earns one influencer.' })

const Revision = z.object({
  revision: z.int(),
  status: z.enum(commissionStatuses),
  amount: Money,
  difference: Money.describe('Against the revision before.'),
  reason: Reason,
  orderRevision: z.int().nullable().describe('The order’s document that caused it.'),
  vtexStatus: z.string().nullable(),
  occurredAt: At,
  trace: orNull(Trace),
  transaction: z
    .object({
      id: z.uuid(),
      cause: z.enum(ledgerCauses),
      reason: Reason,
      postedAt: At,
      postings: z.array(z.object({ id: RowNumber, accountId: z.uuid(), account: z.enum(accountKinds), amount: Money })),
    })
    .nullable()
    .describe('What was posted; null when nothing was. A positive amount credits the account.'),
})

export const CommissionWithTrace = Commission.extend({
  order: EarnedOn.extend({
    sequence: z.string().nullable(),
    total: Money,
    net: Money,
    couponCodes: z.array(z.string()),
    flags: z.array(z.enum(orderFlags)),
    authorizedAt: At.nullable(),
    invoicedAt: At.nullable(),
    changedAt: At,
    attributionReason: Reason,
  }),
  terms: z.object({ id: z.uuid(), version: z.int(), validFrom: At, confirmOn: z.enum(confirmOnEvents), holdDays: z.int() }),
  posted: z.object({ estimated: Money, confirmed: Money, available: Money }).describe('Where its money stands in the wallet.'),
  revision: z.int(),
  trace: orNull(Trace).describe('Why it is what it is now.'),
  revisions: z.array(Revision).describe('Every change, newest first.'),
}).meta({ id: 'CommissionDetail', description: 'A commission with its trace, its changes and their postings.' })

/** A commission of a list as it is answered. */
export function toCommission(row: CommissionListItem): z.input<typeof Commission> {
  return { ...row, base: money(row.baseAmount, row.currency), amount: money(row.amount, row.currency) }
}

/** A commission with its trace and changes as it is answered. */
export function toCommissionWithTrace(detail: CommissionDetail): z.input<typeof CommissionWithTrace> {
  const { currency, order } = detail
  const inCurrency = (amount: bigint) => money(amount, currency)
  return {
    ...detail,
    ...toCommission(detail),
    order: { ...order, total: inCurrency(order.totalAmount), net: inCurrency(order.netAmount) },
    posted: {
      estimated: inCurrency(detail.postedEstimated),
      confirmed: inCurrency(detail.postedConfirmed),
      available: inCurrency(detail.postedAvailable),
    },
    trace: detail.trace && toTrace(detail.trace, currency),
    revisions: detail.revisions.map((revision) => toRevision(revision, currency)),
  }
}

function toRevision(row: CommissionRevision, currency: string): z.input<typeof Revision> {
  const transaction = row.transaction && {
    ...row.transaction,
    cause: row.transaction.causeKind,
    postings: row.transaction.postings.map(({ id, accountId, accountKind, amount }) => ({
      id: String(id),
      accountId,
      account: accountKind,
      amount: money(amount, currency),
    })),
  }
  const trace = row.trace && toTrace(row.trace, currency)
  return { ...row, amount: money(row.amount, currency), difference: money(row.difference, currency), trace, transaction }
}
