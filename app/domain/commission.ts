import type { CampaignTerms } from './campaign-terms.ts'
import type { CommissionTrace, HeldReason, TraceLine } from './commission-types.ts'
import { type PreparedTerms, prepareTerms, ruleOfLine, selectorOfLine } from './line-rule.ts'
import { rateOf } from './money.ts'
import type { OrderLine, OrderSnapshot, OrderState } from './order-snapshot.ts'

/** What a commission depends on beside the order and the terms. */
export type CommissionContext = {
  /** The influencer's own keyed document and e-mail hashes, to tell a self-purchase. */
  readonly influencerHashes: readonly string[]
}

export type CommissionResult = { readonly trace: CommissionTrace; readonly heldReason: HeldReason | null }

type RatedOrder = Pick<OrderSnapshot, 'state' | 'lines' | 'customerDocumentHash' | 'customerEmailHash'>
type LineBase = Pick<TraceLine, 'base' | 'rule' | 'excluded'>
type LineCommission = Pick<TraceLine, 'commission' | 'rounded'>

/**
 * What one order earns (domain section 5): eligible lines get their rule and base, then their commission, then the total. A percentage is
 * rounded once per line, half away from zero; a fixed amount counts the units that remain. A canceled order earns nothing, whatever its amounts say.
 */
export function computeCommission(order: RatedOrder, terms: CampaignTerms, context: CommissionContext): CommissionResult {
  const ready = prepareTerms(terms)
  const lines = order.lines.map((line) => {
    const lineBase = baseOfLine(line, order.state, ready)
    return traceLine(line, lineBase, commissionOfLine(line, lineBase))
  })
  let base = 0n
  let commission = 0n
  for (const line of lines) {
    base += line.base
    commission += line.commission
  }
  const trace: CommissionTrace = {
    termsVersion: terms.version,
    termsValidFrom: ready.validFrom,
    orderState: order.state,
    confirmOn: terms.confirmOn,
    holdDays: terms.holdDays,
    lines,
    base,
    commission,
  }
  return { trace, heldReason: isSelfPurchase(order, context) ? 'self-purchase' : null }
}

/** Of a campaign's versions, the one in force at `placedAt`: the latest that had begun; an order before them all takes the oldest. Null for none. */
export function termsInForce<T extends Pick<CampaignTerms, 'version' | 'validFrom'>>(
  versions: readonly T[],
  placedAt: Date,
): T | null {
  const oldestFirst = [...versions].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || a.version - b.version)
  return oldestFirst.findLast((version) => version.validFrom.getTime() <= placedAt.getTime()) ?? oldestFirst[0] ?? null
}

/** True when lines that would earn have all come back: the commission is reversed, not merely zero. */
export function isNothingLeft(trace: CommissionTrace): boolean {
  return trace.lines.some((line) => line.excluded?.reason === 'nothing-left') && trace.lines.every((line) => line.rule === null)
}

function baseOfLine(line: OrderLine, state: OrderState, terms: PreparedTerms): LineBase {
  if (state === 'canceled') return without('order-canceled', null)
  if (line.isGift) return without('gift', null)
  if (terms.include !== null && selectorOfLine(line, terms.include) === null) return without('not-included', null)
  const excludedBy = terms.exclude === null ? null : selectorOfLine(line, terms.exclude)
  if (excludedBy !== null) return without('excluded', excludedBy)
  if (line.remainingAmount === 0n) return without('nothing-left', null)
  return { base: line.remainingAmount, rule: ruleOfLine(line, terms), excluded: null }
}

function commissionOfLine(line: OrderLine, { base, rule }: LineBase): LineCommission {
  if (rule === null) return { commission: 0n, rounded: false }
  if (rule.rate.kind === 'fixed') return { commission: rule.rate.amountPerUnit * BigInt(remainingQuantity(line)), rounded: false }
  return { commission: rateOf(base, rule.rate.rate), rounded: (base * BigInt(rule.rate.rate)) % 10_000n !== 0n }
}

function traceLine(line: OrderLine, { base, rule, excluded }: LineBase, { commission, rounded }: LineCommission): TraceLine {
  return {
    lineId: line.lineId,
    index: line.index,
    skuId: line.skuId,
    name: line.name,
    quantity: line.quantity,
    remainingQuantity: remainingQuantity(line),
    netAmount: line.netAmount,
    remainingAmount: line.remainingAmount,
    base,
    rule,
    excluded,
    commission,
    rounded,
  }
}

function without(reason: NonNullable<TraceLine['excluded']>['reason'], by: string | null): LineBase {
  return { base: 0n, rule: null, excluded: { reason, by } }
}

function remainingQuantity(line: OrderLine): number {
  return Math.max(0, line.quantity - line.removedQuantity - line.returnedQuantity)
}

function isSelfPurchase(order: RatedOrder, { influencerHashes }: CommissionContext): boolean {
  const { customerDocumentHash, customerEmailHash } = order
  return (
    (customerDocumentHash !== null && influencerHashes.includes(customerDocumentHash)) ||
    (customerEmailHash !== null && influencerHashes.includes(customerEmailHash))
  )
}
