import { allocate, smaller } from './money.ts'

/**
 * Takes `amount` (≥ 0) off `amounts` in proportion to `weights`, by largest remainder; no entry falls below 0, what one cannot bear goes to
 * the other weighted ones. `rest` is what nobody with a weight could bear.
 */
export function takeByWeight(
  amounts: readonly bigint[],
  amount: bigint,
  weights: readonly bigint[],
): { left: bigint[]; rest: bigint } {
  const left = [...amounts]
  let rest = amount
  while (rest > 0n) {
    const open = weights.map((weight, index) => (left[index]! > 0n ? weight : 0n))
    if (open.every((weight) => weight === 0n)) break
    let taken = 0n
    for (const [index, part] of allocate(rest, open).entries()) {
      const bearable = smaller(part, left[index]!)
      left[index] = left[index]! - bearable
      taken += bearable
    }
    rest -= taken
  }
  return { left, rest }
}
