import { sql } from 'drizzle-orm'
import { assessOrder, isNothingLeft } from '#app/domain/assess-order.ts'
import { rateAssessed } from '#app/domain/commission.ts'
import { nextCommissionStatus } from '#app/domain/commission-status.ts'
import { decodeTrace, type StoredTrace } from '#app/domain/commission-trace.ts'
import type { CommissionStatus, HeldReason } from '#app/domain/commission-types.ts'
import type { OrderState } from '#app/domain/order-snapshot.ts'
import { listTermsOfCampaigns, type StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { earningsOf } from '#app/features/commissions/earnings-hash.server.ts'
import { readStoredLines, type StoredLine, storedLines } from '#app/features/orders/queries/load-settleable-orders.server.ts'
import type { Tx } from '#db/types.ts'
import { type CheckResult, namedViolations, type Violation } from './check.ts'

const pageSize = 2000

type Row = {
  id: string
  campaign_id: string
  terms_id: string
  status: CommissionStatus
  held_reason: HeldReason | null
  amount: string
  base_amount: string
  state: OrderState
  authorized_at: string | null
  invoiced_at: string | null
  override_id: string | null
  override_rate: number | null
  is_new_customer: boolean | null
  standing: string
  earned_amount: string
  capped_amount: string
  lines: StoredLine[] | null
  trace: StoredTrace | null
}

/**
 * Computes every commission again from the stored order, the stored terms and its standing, and compares status, base, amount and, to the last line, the
 * trace (domain section 11, 2). Pages by id, so memory does not grow. Orders of unknown state keep what they had and are passed over.
 */
export async function checkRecomputedCommissions(tx: Tx): Promise<CheckResult> {
  const violations: Violation[] = []
  let checked = 0
  let violationCount = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await readPage(tx, after)
    const terms = await listTermsOfCampaigns(tx, [...new Set(rows.map((row) => row.campaign_id))])
    for (const row of rows) {
      checked += 1
      const detail = differenceOf(
        row,
        terms.get(row.campaign_id)?.find((version) => version.id === row.terms_id),
      )
      if (detail === null) continue
      violationCount += 1
      if (violations.length < namedViolations) violations.push({ subject: 'commission', id: row.id, detail })
    }
    if (rows.length < pageSize) return { name: 'commissions-recompute-to-the-cent', checked, violationCount, violations }
    after = rows.at(-1)!.id
  }
}

async function readPage(tx: Tx, after: string): Promise<Row[]> {
  const rows = await tx.execute<Row>(sql`
    select c.id, c.campaign_id, c.terms_id, c.status, c.held_reason, c.amount::text, c.base_amount::text, o.state, o.authorized_at, o.invoiced_at,
      c.override_id, v.rate as override_rate, c.is_new_customer, c.standing::text, c.earned_amount::text, c.capped_amount::text, ${storedLines} as lines,
      (select r.trace from commission_revisions r where r.commission_id = c.id and r.trace is not null order by r.revision desc limit 1) as trace
    from commissions c join orders o on o.id = c.order_id left join campaign_overrides v on v.id = c.override_id
    where c.id > ${after}::uuid and o.state <> 'unknown'
    order by c.id limit ${pageSize}`)
  return [...rows]
}

function differenceOf(row: Row, terms: StoredTerms | undefined): Record<string, string> | null {
  if (terms === undefined) return { terms: 'missing' }
  const order = { state: row.state, lines: readStoredLines(row.lines) }
  const assessment = assessOrder(order, terms, row.is_new_customer)
  const [earned, capped] = [BigInt(row.earned_amount), BigInt(row.capped_amount)]
  const trace = rateAssessed(order, assessment, terms, {
    override: row.override_id === null ? null : { id: row.override_id, rate: row.override_rate! },
    isNewCustomer: row.is_new_customer,
    standing: BigInt(row.standing),
    periodLeft: capped < earned ? capped : null,
    budgetLeft: BigInt(row.amount) < capped ? BigInt(row.amount) : null,
  })
  const status = nextCommissionStatus({
    state: row.state,
    confirmOn: terms.confirmOn,
    authorizedAt: row.authorized_at === null ? null : new Date(row.authorized_at),
    invoicedAt: row.invoiced_at === null ? null : new Date(row.invoiced_at),
    previous: row.status,
    heldReason: row.held_reason,
    isNothingLeft: isNothingLeft(assessment.lines),
  })
  const amount = status === 'reversed' ? 0n : trace.commission
  const base = status === 'reversed' ? 0n : trace.base
  if (status !== row.status) return { status: row.status, recomputed: String(status) }
  if (amount !== BigInt(row.amount)) return { amount: row.amount, recomputed: String(amount) }
  if (base !== BigInt(row.base_amount)) return { base: row.base_amount, recomputed: String(base) }
  if (status !== 'reversed' && (trace.earned !== earned || trace.capped !== capped))
    return { earned: row.earned_amount, recomputed: String(trace.earned) }
  if (row.trace === null) return { trace: 'missing' }
  const stored = decodeTrace(row.trace)
  return earningsOf(stored.lines) === earningsOf(trace.lines) ? null : { trace: 'differs' }
}
