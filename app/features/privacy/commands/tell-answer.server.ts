import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { users } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import type { DataRequestRow } from '../queries/lock-data-request.server.ts'

/** Mails the answer to the person, once, in their language. */
export async function tellAnswer(
  tx: Tx,
  request: Pick<DataRequestRow, 'id' | 'userId' | 'kind'>,
  { outcome, note }: { readonly outcome: 'done' | 'partly' | 'refused'; readonly note?: string },
  ctx: Context,
): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, request.userId))
  const data = { name: user!.name, kind: request.kind, reference: request.id.slice(-8).toUpperCase(), outcome, note }
  const dedupeKey = `privacy-request-answered:${request.id}`
  await queueEmail(
    tx,
    { to: user!.email, template: 'privacy-request-answered', data, language: user!.locale, brandId: null, dedupeKey },
    ctx,
  )
}
