import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import { auditEvents } from '#db/schema/audit.ts'
import { sessions } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'

/** What is told of one's access: the actions of this room that a person knows by what happened. */
export const toldEvents = [
  'start-session',
  'revoke-session',
  'revoke-own-session',
  'revoke-other-sessions',
  'revoke-sessions-of-user',
  'accept-second-factor',
  'refuse-second-factor',
  'confirm-totp',
  'remove-totp',
  'register-passkey',
  'rename-passkey',
  'remove-passkey',
  'use-passkey',
  'regenerate-recovery-codes',
  'change-password',
  'reset-password',
  'ask-password-reset',
  'reset-second-factor',
] as const
export type ToldEvent = (typeof toldEvents)[number]

export type SecurityEvent = { readonly id: string; readonly what: ToldEvent; readonly occurredAt: Date }

/** What happened lately with a person's access, the newest first; whether they did it themselves or it was done to their account. */
export async function listSecurityEvents(tx: Tx, userId: string, limit = 15): Promise<SecurityEvent[]> {
  const ownSessions = tx
    .select({ id: sql<string>`${sessions.id}::text` })
    .from(sessions)
    .where(eq(sessions.userId, userId))
  const rows = await tx
    .select({ id: auditEvents.id, action: auditEvents.action, occurredAt: auditEvents.occurredAt })
    .from(auditEvents)
    .where(
      and(
        inArray(
          auditEvents.action,
          toldEvents.map((what) => `auth.${what}`),
        ),
        or(
          and(eq(auditEvents.subjectType, 'session'), inArray(auditEvents.subjectId, ownSessions)),
          and(eq(auditEvents.subjectType, 'user'), eq(auditEvents.subjectId, userId)),
        ),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(limit)
  return rows.map(({ id, action, occurredAt }) => ({
    id: String(id),
    what: action.slice('auth.'.length) as ToldEvent,
    occurredAt,
  }))
}
