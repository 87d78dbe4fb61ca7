import type { StartedSession } from '#app/features/auth/commands/start-session.server.ts'
import { touchSession } from '#app/features/auth/commands/touch-session.server.ts'
import { type FactorDuty, factorDuty } from '#app/features/auth/factor-duty.ts'
import { findSession, type Session } from '#app/features/auth/queries/find-session.server.ts'
import { isVisitWorthWriting } from '#app/features/auth/session-lifetime.ts'
import { hashSessionToken } from '#app/features/auth/token-hash.server.ts'
import { env } from '#app/platform/env.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'
import { privateCookie, readCookie } from './cookie.server.ts'

const sessionCookie = 'session'
const deviceCookie = 'device'
const yearSeconds = 365 * 24 * 60 * 60

/** The token that the browser presents, live or not. */
export function presentedToken(request: Request): string | null {
  return readCookie(request, sessionCookie)
}

/** The proof that this browser has been signed in before: the hash of a token it once had. */
export function presentedDevice(request: Request): string | null {
  return readCookie(request, deviceCookie)
}

/** A session, and what its person has to do before it opens anything. */
export type LiveSession = Session & { readonly duty: FactorDuty }

/** The session of a request whose person has proved who they are as far as their roles ask, or null: before that they are nobody. */
export async function readSession(request: Request): Promise<Session | null> {
  const session = await readLiveSession(request)
  return session?.duty === 'none' ? session : null
}

/**
 * The live session of a request, also one that waits for its second factor, or null. For the pages that ask for it, and for leaving. Writes
 * the visit down, at most once a minute.
 */
export async function readLiveSession(request: Request): Promise<LiveSession | null> {
  const token = presentedToken(request)
  if (token === null) return null
  const now = new Date()
  const session = await asSystem(database().db, 'session', async (tx) => {
    const found = await findSession(tx, token, now)
    if (found !== null && isVisitWorthWriting(found, now)) await touchSession(tx, found.sessionId, now)
    return found
  })
  if (session === null) return null
  return { ...session, duty: factorDuty({ ...session, grants: session.actor.grants }, env().SECOND_FACTOR_ROLES) }
}

/** Headers that give a browser its session. It becomes a known one only once nothing is owed: `isPending` is for before that. */
export function signedInHeaders({ token, expiresAt }: StartedSession, isPending = false): Headers {
  const maxAgeSeconds = Math.floor((expiresAt.getTime() - Date.now()) / 1000)
  const headers = new Headers()
  headers.append('Set-Cookie', privateCookie(sessionCookie, token, { maxAgeSeconds }))
  if (isPending) return headers
  headers.append('Set-Cookie', privateCookie(deviceCookie, hashSessionToken(token), { maxAgeSeconds: yearSeconds }))
  return headers
}

/** Headers that sign a browser out and empty its cache and stores; by its cookies it stays a known one. */
export function signedOutHeaders(): Headers {
  return new Headers({
    'Set-Cookie': privateCookie(sessionCookie, '', { maxAgeSeconds: 0 }),
    'Clear-Site-Data': '"cache", "storage"',
  })
}
