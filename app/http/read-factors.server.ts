import type { UserActor } from '#app/domain/actor.ts'
import { type Factors, getFactors } from '#app/features/auth/queries/get-factors.server.ts'
import { getSecurity } from '#app/features/auth/queries/get-security.server.ts'
import { listSecurityEvents } from '#app/features/auth/queries/list-security-events.server.ts'
import { listSessions } from '#app/features/auth/queries/list-sessions.server.ts'
import { database } from '#app/platform/runtime.server.ts'
import { asSystem } from '#db/scope.ts'

/** What a person can prove themselves with, also while their session waits for it. */
export function readFactors({ userId }: UserActor): Promise<Factors> {
  return asSystem(database().db, 'factors', (tx) => getFactors(tx, userId), 'read')
}

/** A person's own access: how they sign in, where they are, what happened. Events of access belong to no brand, so no scope holds them. */
export function readAccess(actor: UserActor) {
  return asSystem(
    database().db,
    'security',
    async (tx) => ({
      security: await getSecurity(tx, actor.userId),
      sessions: await listSessions(tx, actor, new Date()),
      events: await listSecurityEvents(tx, actor.userId),
    }),
    'read',
  )
}
