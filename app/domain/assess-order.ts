import type { CampaignTerms } from './campaign-terms.ts'
import type { TraceLine } from './commission-types.ts'
import { type PreparedTerms, prepareTerms, ruleOfLine, selectorOfLine } from './line-rule.ts'
import type { OrderLine, OrderState } from './order-snapshot.ts'

type LineBase = Pick<TraceLine, 'base' | 'rule' | 'excluded'>
export type AssessedLine = { readonly line: OrderLine } & LineBase

/** What of an order can earn at all, before any standing is looked at. */
export type Assessment = {
  readonly lines: readonly AssessedLine[]
  readonly base: bigint
  /** The base of the lines that only the default rate names, where tiers stand in its place; else 0. */
  readonly tieredBase: bigint
}

/**
 * The eligible lines of an order with their rules (domain section 5, 1 and 2), and the options that shut a whole order out: a least value,
 * first orders only. @param isNewCustomer null where the terms do not ask
 */
export function assessOrder(
  order: { readonly state: OrderState; readonly lines: readonly OrderLine[] },
  terms: CampaignTerms,
  isNewCustomer: boolean | null,
): Assessment {
  const ready = prepareTerms(terms)
  let lines = order.lines.map((line) => assessLine(line, order.state, ready))
  let base = baseOf(lines)
  const refusal =
    terms.newCustomersOnly && isNewCustomer !== true
      ? 'not-new-customer'
      : terms.minimumOrder !== null && base < terms.minimumOrder
        ? 'below-minimum'
        : null
  if (refusal !== null && base > 0n) {
    lines = lines.map((entry) => (entry.rule === null ? entry : { line: entry.line, ...without(refusal, null) }))
    base = 0n
  }
  let tieredBase = 0n
  if (terms.tiers !== null) for (const entry of lines) if (entry.rule?.scope === 'tier') tieredBase += entry.base
  return { lines, base, tieredBase }
}

/** True when lines that would earn have all come back: the commission is reversed, not merely zero. */
export function isNothingLeft(lines: readonly Pick<TraceLine, 'excluded' | 'rule'>[]): boolean {
  return lines.some((line) => line.excluded?.reason === 'nothing-left') && lines.every((line) => line.rule === null)
}

function assessLine(line: OrderLine, state: OrderState, terms: PreparedTerms): AssessedLine {
  return { line, ...baseOfLine(line, state, terms) }
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

function baseOf(lines: readonly AssessedLine[]): bigint {
  let base = 0n
  for (const line of lines) base += line.base
  return base
}

function without(reason: NonNullable<TraceLine['excluded']>['reason'], by: string | null): LineBase {
  return { base: 0n, rule: null, excluded: { reason, by } }
}
