import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql } from 'drizzle-orm'
import { signInThrottles } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { countAttempt, nextAttemptAt, type ThrottleKind } from '../sign-in-throttle.ts'

export type SignInAttempt = {
  /** The e-mail, or `<what>:<whose>` for other proofs; null where nobody is named and only the address counts. */
  readonly account: string | null
  /** The client's network address. */
  readonly address: string
  /** A browser that has signed in to this account before: the account-wide count does not bind it. */
  readonly isKnownDevice: boolean
}

export type Reservation = { readonly kind: 'allowed' } | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }

/**
 * Counts an attempt before its password is looked at, or says how long to wait; a refused attempt counts nowhere. Locks the attempt's
 * throttle rows in the order of their names, so of parallel attempts each sees the count of the others.
 */
export async function reserveSignInAttempt(tx: Tx, attempt: SignInAttempt, now: Date): Promise<Reservation> {
  const subjects = throttleSubjects(attempt).sort((left, right) => (left.subject < right.subject ? -1 : 1))
  const rows = await tx
    .insert(signInThrottles)
    .values(subjects.map(({ subject }) => ({ subject, failures: 0, windowEndsAt: now })))
    .onConflictDoUpdate({ target: signInThrottles.subject, set: { failures: sql`${signInThrottles.failures}` } })
    .returning()
  const counts = new Map(rows.map((row) => [row.subject, row]))
  const kept = subjects.map(({ kind, subject }) => ({ kind, subject, count: counts.get(subject)! }))
  const waitMs = Math.max(...kept.map(({ kind, count }) => nextAttemptAt(kind, count, now).getTime() - now.getTime()))
  if (waitMs > 0) return { kind: 'throttled', retryAfterSeconds: Math.ceil(waitMs / 1000) }
  await tx
    .insert(signInThrottles)
    .values(kept.map(({ subject, count }) => ({ subject, ...countAttempt(count, now) })))
    .onConflictDoUpdate({
      target: signInThrottles.subject,
      set: { failures: sql`excluded.failures`, windowEndsAt: sql`excluded.window_ends_at` },
    })
  return { kind: 'allowed' }
}

/** The rows an attempt is counted in. Names are hashed: the table holds no addresses. IPv6 counts by its /64, which is one household. */
export function throttleSubjects(attempt: SignInAttempt): { kind: ThrottleKind; subject: string }[] {
  const network = isIPv6(attempt.address) ? networkOfIpv6(attempt.address) : attempt.address
  const named = (kind: ThrottleKind, ...parts: string[]) => ({
    kind,
    subject: `${kind}:${createHash('sha256').update(parts.join('\n')).digest('base64url')}`,
  })
  const ofAddress = named('address', network)
  if (attempt.account === null) return [ofAddress]
  const always = [named('account-from-address', attempt.account, network), ofAddress]
  return attempt.isKnownDevice ? always : [...always, named('account', attempt.account)]
}

function networkOfIpv6(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped !== null) return mapped[1]!
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(Math.max(8 - left.length - right.length, 0)).fill('0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
