import type { TierMode, TierStep } from '#app/domain/campaign-terms.ts'
import { roundRatio } from '#app/domain/money.ts'
import { graduate, stepAt } from '#app/domain/tiers.ts'

/** A small order that crosses a threshold, and what it earns. Minor units. */
export type TierExample = {
  /** Sold in the period before the order. */
  readonly standing: bigint
  readonly order: bigint
  readonly earned: bigint
  /** What the order adds to earlier sales of the period: only where tiers are retroactive. */
  readonly reRated: bigint
}

/**
 * An order that takes somebody from a tenth below the second threshold to two tenths above it, by each mode of tiers. Null for steps that
 * cross nothing: fewer than two, or out of order.
 */
export function tierExample(mode: TierMode, steps: readonly TierStep[]): TierExample | null {
  const boundary = steps[1]?.from ?? 0n
  const isOrdered = steps.every((step, index) => index === 0 || step.from > steps[index - 1]!.from)
  if (boundary < 10n || !isOrdered) return null
  const standing = (boundary * 9n) / 10n
  const order = (boundary * 3n) / 10n
  const before = stepAt(steps, standing)
  if (mode === 'prospective') return { standing, order, earned: shareOf(order, steps[before]!.rate), reRated: 0n }
  if (mode === 'graduated') {
    const product = graduate(steps, standing, order).reduce((sum, part) => sum + part.amount * BigInt(part.rate), 0n)
    return { standing, order, earned: roundRatio(product, 10_000n), reRated: 0n }
  }
  const reached = steps[stepAt(steps, standing + order)]!.rate
  return {
    standing,
    order,
    earned: shareOf(order, reached),
    reRated: shareOf(standing, reached) - shareOf(standing, steps[before]!.rate),
  }
}

function shareOf(amount: bigint, rate: number): bigint {
  return roundRatio(amount * BigInt(rate), 10_000n)
}
