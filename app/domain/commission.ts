import { type AssessedLine, type Assessment, assessOrder } from './assess-order.ts'
import type { CampaignTerms, Tiers } from './campaign-terms.ts'
import type { CommissionTrace, HeldReason, TraceLine, TraceTier } from './commission-types.ts'
import { prepareTerms } from './line-rule.ts'
import { allocate, type BasisPoints, rateOf, roundRatio, smaller } from './money.ts'
import type { OrderLine, OrderSnapshot } from './order-snapshot.ts'
import { graduate, raiseTiers, stepAt } from './tiers.ts'

/** A better rate granted to one influencer: the least that the default rate and every tier come to. */
export type Override = { readonly id: string; readonly rate: BasisPoints }

/** What a commission depends on beside the order and the terms. Minor units. */
export type CommissionContext = {
  /** The influencer's own keyed document and e-mail hashes, to tell a self-purchase. */
  readonly influencerHashes: readonly string[]
  readonly override: Override | null
  /** Null where the terms do not ask. */
  readonly isNewCustomer: boolean | null
  /** Sales of the period before the order; of all the period, the order included, where tiers are retroactive. Not looked at without tiers. */
  readonly standing: bigint
  /** What the influencer's cap of the period still allows, and the campaign's budget; null without one. */
  readonly periodLeft: bigint | null
  readonly budgetLeft: bigint | null
}

/** An order by itself: no standing, no cap, nothing granted. */
export const alone: CommissionContext = {
  influencerHashes: [],
  override: null,
  isNewCustomer: null,
  standing: 0n,
  periodLeft: null,
  budgetLeft: null,
}

export type CommissionResult = { readonly trace: CommissionTrace; readonly heldReason: HeldReason | null }

export type RatedOrder = Pick<OrderSnapshot, 'state' | 'lines' | 'customerDocumentHash' | 'customerEmailHash'>

/** What a line earns: minor units, and exactly, as a numerator over one denominator for the whole order, for caps to be spread by. */
type LineCommission = { readonly commission: bigint; readonly exact: bigint; readonly rounded: boolean }

/**
 * What one order earns (domain section 5): eligible lines get their rule and base, then their commission, then caps cut the total. A
 * percentage is rounded once per line, a graduated total once per order, half away from zero; a fixed amount counts the units that remain.
 * What a cap leaves is spread over lines and bonus by what each exactly earned, largest remainder. A canceled order earns nothing.
 */
export function computeCommission(order: RatedOrder, terms: CampaignTerms, context: CommissionContext): CommissionResult {
  const trace = rateAssessed(order, assessOrder(order, terms, context.isNewCustomer), terms, context)
  return { trace, heldReason: heldReasonOf(order, context.influencerHashes) }
}

/** The trace of an order that was assessed before. */
export function rateAssessed(
  order: Pick<RatedOrder, 'state'>,
  assessment: Assessment,
  terms: CampaignTerms,
  context: Omit<CommissionContext, 'influencerHashes'>,
): CommissionTrace {
  const { lines: assessed, base, tieredBase } = assessment
  const tier = tierOf(terms.tiers, tieredBase, context)
  const rated = rateLines(assessed, tieredBase, tier, context.override)
  const bonus = base > 0n && context.isNewCustomer === true ? (terms.newCustomerBonus ?? 0n) : 0n
  const uncapped = rated.reduce((sum, line) => sum + line.commission, bonus)
  const earned = capAt(uncapped, terms.maxPerOrder)
  const capped = capAt(earned, context.periodLeft)
  const commission = capAt(capped, context.budgetLeft)
  const parts = commission === uncapped ? null : spread(commission, rated, bonus, tieredBase)
  const trace: CommissionTrace = {
    termsVersion: terms.version,
    termsValidFrom: prepareTerms(terms).validFrom,
    orderState: order.state,
    confirmOn: terms.confirmOn,
    holdDays: terms.holdDays,
    lines: assessed.map((entry, index) => traceLine(entry, rated[index]!, parts?.[index], tier, context.override)),
    base,
    tieredBase,
    tier,
    override: context.override,
    isNewCustomer: context.isNewCustomer,
    bonus: parts?.at(-1) ?? bonus,
    uncapped,
    earned,
    capped,
    periodLeft: capped < earned ? context.periodLeft : null,
    budgetLeft: commission < capped ? context.budgetLeft : null,
    commission,
  }
  return trace
}

/** Why a commission waits for a person, by the order's own data. @param influencerHashes the influencer's keyed document and e-mail hashes */
export function heldReasonOf(order: RatedOrder, influencerHashes: readonly string[]): HeldReason | null {
  const { customerDocumentHash, customerEmailHash } = order
  const isSelfPurchase =
    (customerDocumentHash !== null && influencerHashes.includes(customerDocumentHash)) ||
    (customerEmailHash !== null && influencerHashes.includes(customerEmailHash))
  return isSelfPurchase ? 'self-purchase' : null
}

/** Of a campaign's versions, the one in force at `placedAt`: the latest that had begun; an order before them all takes the oldest, as it was last said. Null for none. */
export function termsInForce<T extends Pick<CampaignTerms, 'version' | 'validFrom'>>(
  versions: readonly T[],
  placedAt: Date,
): T | null {
  const oldestFirst = [...versions].sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime() || a.version - b.version)
  const begun = Math.max(placedAt.getTime(), oldestFirst[0]?.validFrom.getTime() ?? 0)
  return oldestFirst.findLast((version) => version.validFrom.getTime() <= begun) ?? null
}

/** The tiers as they are for somebody with this override. */
export function tiersFor(terms: CampaignTerms, override: Override | null): Tiers | null {
  return terms.tiers === null || override === null ? terms.tiers : raiseTiers(terms.tiers, override.rate)
}

function tierOf(
  tiers: Tiers | null,
  tieredBase: bigint,
  { override, standing }: Pick<CommissionContext, 'override' | 'standing'>,
): TraceTier | null {
  if (tiers === null) return null
  const { mode, steps } = override === null ? tiers : raiseTiers(tiers, override.rate)
  const whole = () => (tieredBase === 0n ? [] : [{ rate: steps[stepAt(steps, standing)]!.rate, amount: tieredBase }])
  return { mode, standing, steps, parts: mode === 'graduated' ? graduate(steps, standing, tieredBase) : whole() }
}

/** Exact commissions stand over 10 000 × `tieredBase` (10 000 without one). */
function rateLines(
  lines: readonly AssessedLine[],
  tieredBase: bigint,
  tier: TraceTier | null,
  override: Override | null,
): LineCommission[] {
  const unit = tieredBase === 0n ? 1n : tieredBase
  let tierProduct = 0n
  if (tier !== null) for (const { rate, amount } of tier.parts) tierProduct += BigInt(rate) * amount
  const graduated = tier?.mode === 'graduated' ? graduatedCommissions(lines, tierProduct) : null
  return lines.map(({ line, base, rule }, index) => {
    if (rule === null) return { commission: 0n, exact: 0n, rounded: false }
    if (rule.scope === 'tier') {
      const rounded = (base * tierProduct) % (unit * 10_000n) !== 0n
      const commission = graduated?.[index] ?? roundRatio(base * tierProduct, unit * 10_000n)
      return { commission, exact: base * tierProduct, rounded }
    }
    if (rule.rate.kind === 'fixed') {
      const commission = rule.rate.amountPerUnit * BigInt(remainingQuantity(line))
      return { commission, exact: commission * 10_000n * unit, rounded: false }
    }
    const rate = rule.scope === 'default' ? raised(rule.rate.rate, override) : rule.rate.rate
    const product = base * BigInt(rate)
    return { commission: rateOf(base, rate), exact: product * unit, rounded: product % 10_000n !== 0n }
  })
}

/** A graduated total is rounded once and given to its lines by base. */
function graduatedCommissions(lines: readonly AssessedLine[], tierProduct: bigint): bigint[] {
  const bases = lines.map((line) => (line.rule?.scope === 'tier' ? line.base : 0n))
  const total = roundRatio(tierProduct, 10_000n)
  return total === 0n ? bases.map(() => 0n) : allocate(total, bases)
}

/** The capped total over the lines and, last, the bonus. */
function spread(total: bigint, lines: readonly LineCommission[], bonus: bigint, tieredBase: bigint): bigint[] {
  const unit = tieredBase === 0n ? 1n : tieredBase
  const weights = [...lines.map((line) => line.exact), bonus * 10_000n * unit]
  return total === 0n ? weights.map(() => 0n) : allocate(total, weights)
}

function traceLine(
  { line, base, rule, excluded }: AssessedLine,
  { commission, rounded }: LineCommission,
  part: bigint | undefined,
  tier: TraceTier | null,
  override: Override | null,
): TraceLine {
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
    rule: ruleInForce(rule, tier, override),
    excluded,
    commission: part ?? commission,
    rounded,
  }
}

/** The rule with the rate that it came to. */
function ruleInForce(rule: TraceLine['rule'], tier: TraceTier | null, override: Override | null): TraceLine['rule'] {
  if (rule?.scope === 'tier') return { ...rule, rate: { kind: 'percent', rate: tier?.parts.at(-1)?.rate ?? 0 } }
  if (override === null || rule?.scope !== 'default' || rule.rate.kind !== 'percent') return rule
  return { ...rule, rate: { kind: 'percent', rate: raised(rule.rate.rate, override) } }
}

function raised(rate: BasisPoints, override: Override | null): BasisPoints {
  return override === null ? rate : Math.max(rate, override.rate)
}

function capAt(amount: bigint, left: bigint | null): bigint {
  return left === null ? amount : smaller(amount, left)
}

function remainingQuantity(line: OrderLine): number {
  return Math.max(0, line.quantity - line.removedQuantity - line.returnedQuantity)
}
