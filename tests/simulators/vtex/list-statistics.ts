import type { OrderHead } from './order-head.ts'

function summaryOf(values: readonly number[]) {
  const count = values.length
  let [sum, squares, min, max] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    sum += value
    squares += value * value
    min = Math.min(min, value)
    max = Math.max(max, value)
  }
  const mean = count === 0 ? 0 : sum / count
  const deviation = count < 2 ? 0 : Math.sqrt(Math.max(0, (squares - count * mean * mean) / (count - 1)))
  const range = count === 0 ? { Max: 0, Min: 0 } : { Max: max, Min: min }
  return { Count: count, ...range, Mean: mean, Missing: 0, StdDev: deviation, Sum: sum, SumOfSquares: squares, Facets: {} }
}

/** The `stats` of the order list over all rows found, not only the page. */
export function listStatistics(heads: readonly OrderHead[]) {
  return { totalValue: summaryOf(heads.map((head) => head.value)), totalItems: summaryOf(heads.map((head) => head.totalItems)) }
}
