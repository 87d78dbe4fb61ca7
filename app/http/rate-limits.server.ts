import { createHmac } from 'node:crypto'
import ipaddr from 'ipaddr.js'
import { DomainError } from '#app/domain/errors.ts'
import { env } from '#app/platform/env.server.ts'
import { createRateLimit, type RateLimit, type Turn } from '#app/platform/rate-limit/rate-limit.server.ts'
import { database, keys } from '#app/platform/runtime.server.ts'
import type { Db } from '#db/types.ts'

const windowSeconds = 60
type Limits = { readonly address: RateLimit; readonly user: RateLimit }
const limitsOf = new WeakMap<Db, Limits>()

/**
 * Counts a request of a person, whatever they ask, or of an address that nobody stands behind.
 * @throws DomainError api.too-many-requests (details.retryAfterSeconds)
 */
export async function takeTurn(subject: { readonly userId: string } | { readonly address: string }): Promise<Turn> {
  const { address, user } = limits(database().db)
  const turn = 'userId' in subject ? await user(subject.userId) : await address(hashed(networkSubject(subject.address)))
  if (turn.isAllowed) return turn
  throw new DomainError('throttled', 'api.too-many-requests', { retryAfterSeconds: turn.resetSeconds })
}

/** How the caller stands, as the draft of the IETF on RateLimit header fields names it. */
export function rateLimitHeaders({ limit, remaining, resetSeconds }: Turn): Readonly<Record<string, string>> {
  return { 'RateLimit-Limit': String(limit), 'RateLimit-Remaining': String(remaining), 'RateLimit-Reset': String(resetSeconds) }
}

/** Nobody reads an address out of the table. */
function hashed(address: string): string {
  return createHmac('sha256', keys().blindIndex).update(`request-address\0${address}`).digest('base64url')
}

function limits(db: Db): Limits {
  const known = limitsOf.get(db)
  if (known !== undefined) return known
  const { RATE_LIMIT_ADDRESS_PER_MINUTE, RATE_LIMIT_USER_PER_MINUTE } = env()
  const made = {
    address: createRateLimit(db, { name: 'address', limit: RATE_LIMIT_ADDRESS_PER_MINUTE, windowSeconds }),
    user: createRateLimit(db, { name: 'user', limit: RATE_LIMIT_USER_PER_MINUTE, windowSeconds }),
  }
  limitsOf.set(db, made)
  return made
}

/** What counts as one address: an IPv4 address, also dressed as IPv6, or the /64 of one household. Text that is none counts as it is. */
export function networkSubject(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address.split('%')[0]!)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  return parsed.toByteArray().slice(0, 8).join('.')
}
