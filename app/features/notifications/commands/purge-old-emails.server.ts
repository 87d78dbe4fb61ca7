import { inArray, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { emailSuppressions, emails } from '#db/schema/notifications.ts'
import type { Tx } from '#db/types.ts'

/** Mails are looked at when somebody says that one did not arrive; after half a year nobody does, and they name people. */
const keptDays = 180
const batch = 5000

/** Forgets mails that are half a year old and no longer under way, the oldest first, at most 5 000. @returns how many */
export async function purgeOldEmails(tx: Tx, ctx: Context): Promise<number> {
  const old = tx
    .select({ id: emails.id })
    .from(emails)
    .where(
      sql`${emails.createdAt} < ${ctx.now.toISOString()}::timestamptz - ${keptDays} * interval '1 day' and ${emails.status} not in ('queued', 'sending')`,
    )
    .orderBy(emails.createdAt, emails.id)
    .limit(batch)
  await tx.update(emailSuppressions).set({ emailId: null }).where(inArray(emailSuppressions.emailId, old))
  const gone = await tx.delete(emails).where(inArray(emails.id, old)).returning({ id: emails.id })
  return gone.length
}
