import { normalizeCode } from './normalize-code.ts'
import type { Machine } from './state-machine.ts'

/** Why a coupon that nobody owns looks like a code. */
export const nearMissKinds = ['look-alike', 'spacing', 'one-letter', 'not-assigned', 'outside-campaign'] as const
export type NearMissKind = (typeof nearMissKinds)[number]

export const nearMissStatuses = ['open', 'claimed', 'accepted', 'declined'] as const
export type NearMissStatus = (typeof nearMissStatuses)[number]
export type NearMissEvent = 'claim' | 'accept' | 'decline'

/** `claimed`: the influencer says it is theirs. */
export const nearMissMachine: Machine<NearMissStatus, NearMissEvent> = {
  open: { claim: 'claimed', accept: 'accepted', decline: 'declined' },
  claimed: { accept: 'accepted', decline: 'declined' },
  accepted: {},
  declined: {},
}

/** Letters of the key: O and I are 0 and 1. */
const letters = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'
/** One wrong letter in a shorter code says nothing. */
const shortestMistyped = 5
/** Longer ones are nobody's code. */
const longest = 40

/** What a code is compared by when it was mistyped: O and 0, I and 1 are one; blanks, hyphens and other signs are out. As `codes.near_key`. */
export function nearKey(code: string): string {
  return normalizeCode(code)
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
}

/** Every key that lies one letter from this one: left out, put in, another one, or two that changed places; the key itself first. */
export function keysNear(key: string): string[] {
  if (key.length < 2 || key.length > longest) return []
  const keys = new Set([key])
  if (key.length < shortestMistyped) return [...keys]
  for (let at = 0; at <= key.length; at++) {
    const [before, after] = [key.slice(0, at), key.slice(at)]
    for (const letter of letters) {
      keys.add(before + letter + after)
      if (after !== '') keys.add(before + letter + after.slice(1))
    }
    if (after !== '') keys.add(before + after.slice(1))
    if (after.length > 1) keys.add(before + after[1] + after[0] + after.slice(2))
  }
  return [...keys]
}

export type NearWindow = {
  readonly code: string
  readonly wasAssigned: boolean
  readonly wasOpen: boolean
}

/**
 * Why the code is likely what somebody meant who typed that; null where it is not near. The very code is a near miss too, where it was nobody's or its
 * campaign was not open when the order was placed.
 */
export function whyNear(typed: string, { code, wasAssigned, wasOpen }: NearWindow): NearMissKind | null {
  if (normalizeCode(typed) === normalizeCode(code)) {
    if (wasAssigned && wasOpen) return null
    return wasAssigned ? 'outside-campaign' : 'not-assigned'
  }
  const [typedKey, key] = [nearKey(typed), nearKey(code)]
  if (typedKey === key) return plainOf(typed) === plainOf(code) ? 'spacing' : 'look-alike'
  return typedKey.length >= shortestMistyped && isOneLetterApart(typedKey, key) ? 'one-letter' : null
}

/** One letter put in, left out or another one, or two neighbours that changed places: what `keysNear` lists. */
function isOneLetterApart(a: string, b: string): boolean {
  if (a.length < b.length) return isOneLetterApart(b, a)
  let at = 0
  while (at < b.length && a[at] === b[at]) at++
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at)
  if (a.slice(at + 1) === b.slice(at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function plainOf(code: string): string {
  return normalizeCode(code).replace(/[^A-Z0-9]/g, '')
}

const closeness: Readonly<Record<NearMissKind, number>> = {
  spacing: 0,
  'look-alike': 1,
  'not-assigned': 2,
  'outside-campaign': 3,
  'one-letter': 4,
}

/** Of several codes that may be meant, those that could be paid come first, then the closest. Negative: `a` before `b`. */
export function compareNearness(
  a: { readonly kind: NearMissKind; readonly isPayable: boolean },
  b: { readonly kind: NearMissKind; readonly isPayable: boolean },
): number {
  return Number(b.isPayable) - Number(a.isPayable) || closeness[a.kind] - closeness[b.kind]
}
