import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { Email } from '#app/features/auth/inputs.ts'
import { emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { type EmailTemplate, emailData } from '../email-data.ts'
import { sendingJob } from '../enqueue-sending.server.ts'
import type { QueueEmail } from './queue-email.server.ts'

/** Rows of one statement: PostgreSQL counts its parameters. */
const chunk = 1_000

/**
 * As `queueEmail`, for many at once: two statements for a thousand of them.
 * @returns how many were written; those whose fact was told before are not
 * @throws ZodError when data are not the template's, or `to` is no address: a mistake of the caller
 */
export async function queueEmails<T extends EmailTemplate>(
  tx: Tx,
  inputs: readonly QueueEmail<T>[],
  ctx: Context,
): Promise<number> {
  const nextTryAt = new Date()
  const rows = inputs.map(({ to, template, data, language, brandId, dedupeKey = null }) => ({
    ...{ id: uuidv7(), toAddress: Email.parse(to), template, language, brandId, dedupeKey, nextTryAt, createdAt: ctx.now },
    data: emailData[template].parse(data),
  }))
  let written = 0
  for (let at = 0; at < rows.length; at += chunk) {
    const added = await tx
      .insert(emails)
      .values(rows.slice(at, at + chunk))
      .onConflictDoNothing()
      .returning({ id: emails.id })
    const jobs = JSON.stringify(added.map(({ id }) => sendingJob(id)))
    await tx.execute(sql`select count(*) from jsonb_to_recordset(${jobs}::text::jsonb) as j (name text, payload json, queue text, key text),
      lateral graphile_worker.add_job(j.name, j.payload, queue_name => j.queue, job_key => j.key) as added`)
    written += added.length
  }
  return written
}
