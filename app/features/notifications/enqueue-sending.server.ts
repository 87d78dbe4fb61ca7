import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { sendEmail } from './tasks.ts'

/** Lanes in which mails leave, one after the other in each: a mail server that stalls holds up two of the worker's hands, not all. */
const lanes = 2

/** The job that sends a mail, for those who add many at once. */
export function sendingJob(emailId: string): { name: string; payload: { emailId: string }; queue: string; key: string } {
  const lane = Number.parseInt(emailId.slice(-1), 16) % lanes
  return { name: sendEmail.name, payload: sendEmail.payload.parse({ emailId }), queue: `mail:${lane}`, key: `email:${emailId}` }
}

/** Enqueues the sending of a mail; one that waits already is not doubled, but moved to `runAt`. */
export async function enqueueSending(tx: Tx, emailId: string, runAt?: Date): Promise<void> {
  const { payload, queue, key } = sendingJob(emailId)
  await enqueue(tx, sendEmail, payload, { key, queue, runAt, replaceRunAt: true })
}
