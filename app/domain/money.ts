/** ISO 4217 code, upper case. */
export type Currency = string

/** Minor units: $ 12.345,60 is { amount: 1_234_560n, currency: 'COP' }. Never a float, never without its currency. */
export type Money = { readonly amount: bigint; readonly currency: Currency }

/** Hundredths of a percent: 1250 is 12.50 %. */
export type BasisPoints = number

const BASIS_POINTS_OF_ONE = 10_000n

/** `numerator / denominator` to the nearest integer, half away from zero, so that a refund mirrors its sale. @throws RangeError when the denominator is zero */
export function roundRatio(numerator: bigint, denominator: bigint): bigint {
  const twice = numerator * 2n
  const positive = numerator < 0n === denominator < 0n
  return (positive ? twice + denominator : twice - denominator) / (denominator * 2n)
}

/** `amount × rate`, minor units, rounded once, half away from zero. */
export function rateOf(amount: bigint, rate: BasisPoints): bigint {
  return roundRatio(amount * BigInt(rate), BASIS_POINTS_OF_ONE)
}

/** The share `rate` of a base, rounded half away from zero; keeps the currency. */
export function applyRate(base: Money, rate: BasisPoints): Money {
  return { amount: rateOf(base.amount, rate), currency: base.currency }
}

/**
 * Splits `total` in proportion to non-negative `weights` by the largest remainder; ties go to the lower index. The parts sum to `total`,
 * a negative total mirrors the positive one, and where every weight is zero they count as equal.
 * @throws RangeError for a negative weight, or when a total other than zero has no part to go to
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return allocate(-total, weights).map((part) => -part)
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is negative')
  if (weights.length === 0) {
    if (total === 0n) return []
    throw new RangeError('nothing to allocate to')
  }
  const sum = weights.reduce((left, right) => left + right, 0n)
  if (sum === 0n)
    return allocate(
      total,
      weights.map(() => 1n),
    )
  const parts = weights.map((weight) => (total * weight) / sum)
  const leftOver = Number(total - parts.reduce((left, right) => left + right, 0n))
  if (leftOver === 0) return parts
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((left, right) =>
      left.remainder === right.remainder ? left.index - right.index : left.remainder > right.remainder ? -1 : 1,
    )
  for (const { index } of byRemainder.slice(0, leftOver)) parts[index] = parts[index]! + 1n
  return parts
}

/** The smaller of two amounts. */
export function smaller(left: bigint, right: bigint): bigint {
  return right < left ? right : left
}

/** The sum of two amounts of one currency. @throws RangeError when the currencies differ */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) throw new RangeError(`cannot add ${right.currency} to ${left.currency}`)
  return { amount: left.amount + right.amount, currency: left.currency }
}

/** The sum of amounts that all are of `currency`; zero for none. @throws RangeError when one is of another currency */
export function sumMoney(amounts: readonly Money[], currency: Currency): Money {
  return amounts.reduce(addMoney, { amount: 0n, currency })
}
