import { and, eq } from 'drizzle-orm'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { dataRequestMachine } from '#app/domain/data-request.ts'
import { next } from '#app/domain/state-machine.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { requestNotFound } from '../errors.ts'
import type { DataRequestRef } from '../inputs.ts'
import { recordEvent } from './record-event.server.ts'

/** The person takes their own request back. Locks the request. @throws DomainError privacy.not-found | privacy.invalid-transition */
export async function withdrawDataRequest(
  tx: Tx,
  { requestId }: DataRequestRef,
  ctx: Context & { readonly actor: UserActor },
): Promise<{ requestId: string }> {
  const [request] = await tx
    .select()
    .from(dataRequests)
    .where(and(eq(dataRequests.id, requestId), eq(dataRequests.userId, ctx.actor.userId)))
    .for('update')
  if (request === undefined) throw requestNotFound()
  const status = next('privacy', dataRequestMachine, request.status, 'withdraw')
  await tx.update(dataRequests).set({ status }).where(eq(dataRequests.id, requestId))
  await recordEvent(tx, { requestId, kind: 'withdraw-data-request', from: request.status, to: status }, ctx)
  return { requestId }
}
