import { normalizeCode } from './normalize-code.ts'
import type { OrderFlag, OrderSnapshot } from './order-snapshot.ts'
import type { Reason } from './reason.ts'

/** One assignment of a known code of the brand. Periods include their start and exclude their end; null never ends. */
export type CodeCandidate = {
  readonly codeId: string
  readonly normalizedCode: string
  readonly influencerId: string
  readonly campaignId: string
  readonly assignedFrom: Date
  readonly assignedUntil: Date | null
  readonly campaignStartsAt: Date
  readonly campaignEndsAt: Date | null
}

/** Codes of the reasons; the UI translates `attribution.reason.<code>`. */
export const attributionReasons = [
  'known-code',
  'discounting-code',
  'first-code',
  'claimed',
  'unknown-code',
  'not-assigned',
  'outside-campaign',
  'no-coupon',
  'not-marketplace',
  'other-account',
] as const
export type AttributionReason = Reason & { readonly code: (typeof attributionReasons)[number] }

export type Attribution =
  | {
      readonly kind: 'attributed'
      readonly codeId: string
      readonly influencerId: string
      readonly campaignId: string
      readonly flags: readonly OrderFlag[]
      readonly reason: AttributionReason
    }
  | { readonly kind: 'unattributed'; readonly reason: AttributionReason }
  | { readonly kind: 'ignored'; readonly reason: AttributionReason }

type AttributableOrder = Pick<OrderSnapshot, 'origin' | 'account' | 'couponCodes' | 'discountingCodes' | 'createdAt'>

/**
 * Whose order it is (domain section 4). Only Marketplace orders of `brandAccount` count, and only those with a coupon are kept. A code counts
 * when it was assigned, and its campaign open, at the order's creation; of several, the first that discounted a line, else the first typed.
 * `candidates` may hold any codes of the brand, several assignments of one among them.
 */
export function decideAttribution(
  order: AttributableOrder,
  candidates: readonly CodeCandidate[],
  brandAccount: string,
): Attribution {
  if (order.origin.toLowerCase() !== 'marketplace') return ignored('not-marketplace', { origin: order.origin })
  if (order.account.toLowerCase() !== brandAccount.toLowerCase()) return ignored('other-account', { account: order.account })
  const typed = [...new Set(order.couponCodes.map(normalizeCode))].filter((code) => code !== '')
  if (typed.length === 0) return ignored('no-coupon', {})

  const placedAt = order.createdAt.getTime()
  const known = candidates.filter((candidate) => typed.includes(candidate.normalizedCode))
  const assigned = known.filter((candidate) => isInside(placedAt, candidate.assignedFrom, candidate.assignedUntil))
  const open = assigned.filter((candidate) => isInside(placedAt, candidate.campaignStartsAt, candidate.campaignEndsAt))
  const matches = typed.flatMap((code) => open.find((candidate) => candidate.normalizedCode === code) ?? [])

  if (matches.length === 0) return { kind: 'unattributed', reason: whyNobody(typed, known, assigned, order.createdAt) }
  if (matches.length === 1) return attributed(matches[0]!, matches, 'known-code')
  const discounting = order.discountingCodes.map(normalizeCode)
  const winner = matches.find((match) => discounting.includes(match.normalizedCode))
  return winner === undefined ? attributed(matches[0]!, matches, 'first-code') : attributed(winner, matches, 'discounting-code')
}

function attributed(winner: CodeCandidate, matches: readonly CodeCandidate[], code: AttributionReason['code']): Attribution {
  const others = matches.filter((match) => match !== winner).map((match) => match.normalizedCode)
  return {
    kind: 'attributed',
    codeId: winner.codeId,
    influencerId: winner.influencerId,
    campaignId: winner.campaignId,
    flags: others.length > 0 ? ['several-codes'] : [],
    reason: {
      code,
      params: others.length > 0 ? { code: winner.normalizedCode, others: others.join(', ') } : { code: winner.normalizedCode },
    },
  }
}

function whyNobody(
  typed: readonly string[],
  known: readonly CodeCandidate[],
  assigned: readonly CodeCandidate[],
  placedAt: Date,
): AttributionReason {
  if (known.length === 0) return { code: 'unknown-code', params: { codes: typed.join(', ') } }
  const at = placedAt.toISOString()
  if (assigned.length === 0) return { code: 'not-assigned', params: { code: known[0]!.normalizedCode, at } }
  return { code: 'outside-campaign', params: { code: assigned[0]!.normalizedCode, at } }
}

function ignored(code: AttributionReason['code'], params: Reason['params']): Attribution {
  return { kind: 'ignored', reason: { code, params } }
}

function isInside(at: number, from: Date, until: Date | null): boolean {
  return at >= from.getTime() && (until === null || at < until.getTime())
}
