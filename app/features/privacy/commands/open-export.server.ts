import { and, eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { exportGone, requestNotFound } from '../errors.ts'
import { exportEndsAt } from '../export-lifetime.ts'
import type { DataRequestRef } from '../inputs.ts'
import { recordEvent } from './record-event.server.ts'

/**
 * Where the person's own exported file is, to be sent to them; each download is on record.
 * @throws DomainError privacy.not-found | privacy.export-gone | auth.step-up-needed
 */
export async function openExport(
  tx: Tx,
  { requestId }: DataRequestRef,
  ctx: Context & { readonly actor: UserActor },
): Promise<{ exportKey: string; fileName: string }> {
  const [request] = await tx
    .select()
    .from(dataRequests)
    .where(and(eq(dataRequests.id, requestId), eq(dataRequests.userId, ctx.actor.userId)))
  if (request === undefined) throw requestNotFound()
  requireFreshFactor(ctx)
  const { exportKey, answeredAt, status } = request
  if (exportKey === null || answeredAt === null || exportEndsAt(answeredAt) <= ctx.now) throw exportGone()
  await recordEvent(tx, { requestId, kind: 'open-export', from: status, to: status }, ctx)
  return { exportKey, fileName: `mis-datos-${answeredAt.toISOString().slice(0, 10)}.json` }
}
