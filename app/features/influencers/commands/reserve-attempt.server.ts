import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { registrationAttempts } from '#db/schema/influencers.applications.ts'
import type { Tx } from '#db/types.ts'
import { tooManyAttempts } from '../errors.ts'

/** How often each may be tried by one network or for one address, in an hour. */
export const attemptLimits = { start: 10, link: 10, mail: 3, upload: 60, register: 20, open: 60 } as const
export type Attempt = keyof typeof attemptLimits

const windowMs = 60 * 60 * 1000

/**
 * Counts an attempt, in one statement, before it is looked at; all processes share the count. Committed by itself. By the machine's time.
 * @param input `whom`: a network, an address, an application; only its hash is kept
 * @throws DomainError influencers.too-many-attempts (details.retryAfterSeconds)
 */
export async function reserveAttempt(tx: Tx, { what, whom }: { what: Attempt; whom: string }, machineNow: Date): Promise<void> {
  const subject = `${what}:${createHash('sha256').update(whom).digest('base64url')}`
  const fresh = { attempts: 1, windowEndsAt: new Date(machineNow.getTime() + windowMs) }
  const { attempts, windowEndsAt } = registrationAttempts
  const isOver = sql`${windowEndsAt} <= ${machineNow.toISOString()}::timestamptz`
  const [row] = await tx
    .insert(registrationAttempts)
    .values({ subject, ...fresh })
    .onConflictDoUpdate({
      target: registrationAttempts.subject,
      set: {
        attempts: sql`case when ${isOver} then 1 else ${attempts} + 1 end`,
        windowEndsAt: sql`case when ${isOver} then excluded.window_ends_at else ${windowEndsAt} end`,
      },
    })
    .returning({ attempts, windowEndsAt })
  if (row!.attempts > attemptLimits[what])
    throw tooManyAttempts(Math.max(1, Math.ceil((row!.windowEndsAt.getTime() - machineNow.getTime()) / 1000)))
}
