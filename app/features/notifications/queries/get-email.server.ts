import { eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'
import { emailNotFound } from '../errors.ts'
import type { EmailOf } from '../inputs.ts'
import { requireEmailReader } from '../policy.ts'
import { emailColumns } from './email-columns.server.ts'

export type EmailDetail = Awaited<ReturnType<typeof getEmail>>

/** One mail with what it fills in, and why its address gets nothing more where that is so. @throws DomainError auth.missing-role | notifications.not-found */
export async function getEmail(tx: Tx, { emailId }: EmailOf, actor: Actor) {
  requireEmailReader(actor)
  const [email] = await tx
    .select({ ...emailColumns, data: emails.data, suppression: emailSuppressions.reason })
    .from(emails)
    .leftJoin(emailSuppressions, eq(emailSuppressions.address, emails.toAddress))
    .where(eq(emails.id, emailId))
  if (email === undefined) throw emailNotFound()
  return email
}
