import { sql } from 'drizzle-orm'
import { computeCommission, isNothingLeft } from '#app/domain/commission.ts'
import { nextCommissionStatus } from '#app/domain/commission-status.ts'
import { decodeTrace, type EncodedTrace } from '#app/domain/commission-trace.ts'
import type { CommissionStatus, HeldReason } from '#app/domain/commission-types.ts'
import type { OrderLine, OrderState } from '#app/domain/order-snapshot.ts'
import { listTermsOfCampaigns, type StoredTerms } from '#app/features/campaigns/queries/list-terms-of-campaigns.server.ts'
import { earningsOf } from '#app/features/commissions/earnings-hash.server.ts'
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
  lines: (Omit<OrderLine, 'netAmount' | 'remainingAmount'> & { netAmount: string; remainingAmount: string })[] | null
  trace: EncodedTrace | null
}

/**
 * Computes every commission again from the stored order and the stored terms and compares status, base, amount and, to the last line, the
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
      (select json_agg(json_build_object('lineId', l.line_id, 'index', l.line_index, 'skuId', l.sku_id, 'productId', l.product_id,
        'categoryIds', l.category_ids, 'collectionIds', l.collection_ids, 'name', l.name, 'sellerId', l.seller_id, 'imageUrl', l.image_url,
        'quantity', l.quantity, 'removedQuantity', l.removed_quantity, 'returnedQuantity', l.returned_quantity, 'isGift', l.is_gift,
        'netAmount', l.net_amount::text, 'remainingAmount', l.remaining_amount::text) order by l.line_index)
        from order_lines l where l.order_id = o.id) as lines,
      (select r.trace from commission_revisions r where r.commission_id = c.id and r.trace is not null order by r.revision desc limit 1) as trace
    from commissions c join orders o on o.id = c.order_id
    where c.id > ${after}::uuid and o.state <> 'unknown'
    order by c.id limit ${pageSize}`)
  return [...rows]
}

function differenceOf(row: Row, terms: StoredTerms | undefined): Record<string, string> | null {
  if (terms === undefined) return { terms: 'missing' }
  const lines = (row.lines ?? []).map((line) => ({
    ...line,
    netAmount: BigInt(line.netAmount),
    remainingAmount: BigInt(line.remainingAmount),
  }))
  const order = { state: row.state, lines, customerDocumentHash: null, customerEmailHash: null }
  const { trace } = computeCommission(order, terms, { influencerHashes: [] })
  const status = nextCommissionStatus({
    state: row.state,
    confirmOn: terms.confirmOn,
    authorizedAt: row.authorized_at === null ? null : new Date(row.authorized_at),
    invoicedAt: row.invoiced_at === null ? null : new Date(row.invoiced_at),
    previous: row.status,
    heldReason: row.held_reason,
    isNothingLeft: isNothingLeft(trace),
  })
  const amount = status === 'reversed' ? 0n : trace.commission
  const base = status === 'reversed' ? 0n : trace.base
  if (status !== row.status) return { status: row.status, recomputed: String(status) }
  if (amount !== BigInt(row.amount)) return { amount: row.amount, recomputed: String(amount) }
  if (base !== BigInt(row.base_amount)) return { base: row.base_amount, recomputed: String(base) }
  if (row.trace === null) return { trace: 'missing' }
  const stored = decodeTrace(row.trace)
  return earningsOf(stored.lines) === earningsOf(trace.lines) ? null : { trace: 'differs' }
}
