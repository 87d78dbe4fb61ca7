/** A reproducible source of numbers in [0, 1): the same seed gives the same shop. */
export type Random = () => number

/** mulberry32: 32 bits of state, fast, good enough for made-up orders. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** FNV-1a of a text, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** An integer in [low, high]. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

/** One element of a list that is not empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

const hexQuads = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))

/** `length` hexadecimal digits, lower case. */
export function hex(random: Random, length: number): string {
  let text = ''
  while (text.length < length) text += hexQuads[(random() * 65_536) | 0]
  return text.slice(0, length)
}

/** A GUID of the given source. */
export function guid(random: Random): string {
  const digits = hex(random, 32)
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`
}
