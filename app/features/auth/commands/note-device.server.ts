import { and, eq, ne } from 'drizzle-orm'
import { enqueue } from '#app/platform/queue.server.ts'
import { sessions, users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { isKnownDevice } from '../queries/find-credentials.server.ts'
import { signedInOnNewDevice } from '../tasks.ts'

export type NoteDevice = {
  readonly email: string
  /** What the browser showed before it was given this session. */
  readonly deviceToken: string | null
  readonly sessionId: string
}

/**
 * Tells the person of a sign-in on a browser that the account had not been used with, except at the very first sign-in. Call it once nothing
 * is owed any more. Enqueues `auth.signed-in-on-new-device`.
 */
export async function noteDevice(tx: Tx, input: NoteDevice): Promise<{ kind: 'known' | 'first' | 'new' }> {
  if (await isKnownDevice(tx, input.email, input.deviceToken)) return { kind: 'known' }
  const [earlier] = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(users.email, input.email), ne(sessions.id, input.sessionId)))
    .limit(1)
  if (earlier === undefined) return { kind: 'first' }
  await enqueue(tx, signedInOnNewDevice, { sessionId: input.sessionId })
  return { kind: 'new' }
}
