import { and, eq, inArray } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { localDate } from '#app/domain/period.ts'
import { queueEmail } from '#app/features/notifications/commands/queue-email.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import { users } from '#db/schema/auth.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { dueOn } from '../due-on.server.ts'
import { alreadyAsked, notAnInfluencer } from '../errors.ts'
import type { OpenDataRequest } from '../inputs.ts'
import { findHome } from '../queries/find-home.server.ts'
import { exportPerson } from '../tasks.ts'
import { recordEvent } from './record-event.server.ts'

/**
 * A person's request about their own data, with the day by which it must be answered. Locks the person, so one request of a kind is open
 * at a time. Sends a receipt. An export begins at once: enqueues `privacy.export-person`.
 * @throws DomainError privacy.already-asked | privacy.not-an-influencer (staff accounts are closed by an administrator)
 */
export async function openDataRequest(
  tx: Tx,
  { kind, detail }: OpenDataRequest,
  ctx: Context & { readonly actor: UserActor },
): Promise<{ requestId: string; dueOn: string }> {
  const { userId, influencerId, name } = ctx.actor
  if (kind === 'delete' && influencerId === null) throw notAnInfluencer()
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('update')
  const [open] = await tx
    .select({ id: dataRequests.id })
    .from(dataRequests)
    .where(
      and(
        eq(dataRequests.userId, userId),
        eq(dataRequests.kind, kind),
        inArray(dataRequests.status, ['received', 'in-progress']),
      ),
    )
  if (open !== undefined) throw alreadyAsked()
  const { country, timeZone } = await findHome(tx, { userId, influencerId })
  const due = dueOn(localDate(ctx.now, timeZone), country, kind)
  const status = kind === 'export' ? 'in-progress' : 'received'
  const [row] = await tx
    .insert(dataRequests)
    .values({ userId, influencerId, kind, status, country, detail, receivedAt: ctx.now, dueOn: due })
    .returning({ id: dataRequests.id })
  const requestId = row!.id
  await recordEvent(tx, { requestId, kind: 'open-data-request', from: null, to: status }, ctx)
  if (kind === 'export') await enqueue(tx, exportPerson, { requestId }, { key: `export-${requestId}` })
  await queueEmail(
    tx,
    {
      to: user!.email,
      template: 'privacy-request-received',
      data: { name, kind, reference: requestId.slice(-8).toUpperCase(), dueOn: due },
      language: user!.locale,
      brandId: null,
      dedupeKey: `privacy-request-received:${requestId}`,
    },
    ctx,
  )
  return { requestId, dueOn: due }
}
