import type { TierStep, Tiers } from './campaign-terms.ts'
import type { BasisPoints } from './money.ts'
import { smaller } from './money.ts'

export type TierPart = { readonly rate: BasisPoints; readonly amount: bigint }

/** The step that contains a standing, by index: a threshold is inside its own step. */
export function stepAt(steps: readonly TierStep[], standing: bigint): number {
  let index = steps.length - 1
  while (index > 0 && steps[index]!.from > standing) index--
  return index
}

/** `[before, before + amount]` cut at the thresholds: each part with its step's rate. Empty parts are left out. */
export function graduate(steps: readonly TierStep[], before: bigint, amount: bigint): TierPart[] {
  const parts: TierPart[] = []
  const end = before + amount
  let from = before
  for (let index = stepAt(steps, before); from < end; index++) {
    const next = steps[index + 1]
    const until = next === undefined ? end : smaller(next.from, end)
    parts.push({ rate: steps[index]!.rate, amount: until - from })
    from = until
  }
  return parts
}

/** The tiers of somebody to whom a better rate was granted: no step is below it. */
export function raiseTiers(tiers: Tiers, rate: BasisPoints): Tiers {
  return { mode: tiers.mode, steps: tiers.steps.map((step) => (step.rate < rate ? { from: step.from, rate } : step)) }
}

/** Whether an order's tiers give it another result at another standing. `tieredBase` is what they rate of it. */
export function isRatedAlike(tiers: Tiers, tieredBase: bigint, before: bigint, after: bigint): boolean {
  if (before === after || tieredBase === 0n) return true
  if (tiers.mode !== 'graduated') return stepAt(tiers.steps, before) === stepAt(tiers.steps, after)
  const [left, right] = [graduate(tiers.steps, before, tieredBase), graduate(tiers.steps, after, tieredBase)]
  return (
    left.length === right.length &&
    left.every((part, index) => part.rate === right[index]!.rate && part.amount === right[index]!.amount)
  )
}
