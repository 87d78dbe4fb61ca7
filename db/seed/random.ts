/** A source of chance that gives the same numbers for the same seed (mulberry32), from 0 to below 1. */
export type Random = () => number

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** One of the list, those with more weight more often. */
export function pickWeighted<T extends { readonly weight: number }>(random: Random, list: readonly T[]): T {
  let rest = random() * list.reduce((sum, { weight }) => sum + weight, 0)
  for (const candidate of list) {
    rest -= candidate.weight
    if (rest < 0) return candidate
  }
  return list[list.length - 1]!
}
