import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dataRequestMachine } from '#app/domain/data-request.ts'
import { next } from '#app/domain/state-machine.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import type { RefuseDataRequest } from '../inputs.ts'
import { lockDataRequest } from '../queries/lock-data-request.server.ts'
import { recordEvent } from './record-event.server.ts'
import { tellAnswer } from './tell-answer.server.ts'

/**
 * Refuses a request and says why. Locks the request.
 * @throws DomainError privacy.not-found | privacy.not-allowed | privacy.invalid-transition
 */
export async function refuseDataRequest(
  tx: Tx,
  { requestId, answer }: RefuseDataRequest,
  ctx: Context,
): Promise<{ requestId: string }> {
  const request = await lockDataRequest(tx, requestId, ctx)
  const status = next('privacy', dataRequestMachine, request.status, 'refuse')
  const answeredBy = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  await tx.update(dataRequests).set({ status, answer, answeredAt: ctx.now, answeredBy }).where(eq(dataRequests.id, requestId))
  await recordEvent(tx, { requestId, kind: 'refuse-data-request', note: answer, from: request.status, to: status }, ctx)
  await tellAnswer(tx, request, { outcome: 'refused', note: answer }, ctx)
  return { requestId }
}
