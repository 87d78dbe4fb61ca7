import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dataRequestMachine } from '#app/domain/data-request.ts'
import { next } from '#app/domain/state-machine.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import type { DataRequestRef } from '../inputs.ts'
import { lockDataRequest } from '../queries/lock-data-request.server.ts'
import { recordEvent } from './record-event.server.ts'

/**
 * Somebody works on a request: the person sees it. Locks the request.
 * @throws DomainError privacy.not-found | privacy.not-allowed | privacy.invalid-transition
 */
export async function startDataRequest(tx: Tx, { requestId }: DataRequestRef, ctx: Context): Promise<{ requestId: string }> {
  const request = await lockDataRequest(tx, requestId, ctx)
  const status = next('privacy', dataRequestMachine, request.status, 'start')
  await tx.update(dataRequests).set({ status }).where(eq(dataRequests.id, requestId))
  await recordEvent(tx, { requestId, kind: 'start-data-request', from: request.status, to: status }, ctx)
  return { requestId }
}
