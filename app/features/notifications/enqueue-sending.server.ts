import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { sendEmail } from './tasks.ts'

/** Lanes in which mails leave, one after the other in each: a mail server that stalls holds up two of the worker's hands, not all. */
const lanes = 2

/** Enqueues the sending of a mail; one that waits already is not doubled, but moved to `runAt`. */
export async function enqueueSending(tx: Tx, emailId: string, runAt?: Date): Promise<void> {
  const lane = Number.parseInt(emailId.slice(-1), 16) % lanes
  await enqueue(tx, sendEmail, { emailId }, { key: `email:${emailId}`, queue: `mail:${lane}`, runAt, replaceRunAt: true })
}
