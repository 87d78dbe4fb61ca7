import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dataRequestMachine } from '#app/domain/data-request.ts'
import { next } from '#app/domain/state-machine.ts'
import { requireFreshFactor } from '#app/features/auth/require-fresh-factor.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import type { AnswerDataRequest } from '../inputs.ts'
import { lockDataRequest } from '../queries/lock-data-request.server.ts'
import { type Erasure, erasePerson } from './erase-person.server.ts'
import { recordEvent } from './record-event.server.ts'
import { tellAnswer } from './tell-answer.server.ts'

/**
 * Answers a request. A deletion is done here, with its answer: what the law does not oblige to keep is erased, in the same transaction,
 * and the outcome says what stayed and why. Locks the request. Sends the answer to the address the person had.
 * @throws DomainError privacy.not-found | privacy.not-allowed | privacy.invalid-transition | privacy.money-pending | auth.step-up-needed
 */
export async function answerDataRequest(
  tx: Tx,
  { requestId, answer }: AnswerDataRequest,
  ctx: Context,
): Promise<{ requestId: string; erasure: Erasure | null }> {
  const request = await lockDataRequest(tx, requestId, ctx)
  requireFreshFactor(ctx)
  const status = next('privacy', dataRequestMachine, request.status, 'answer')
  await tellAnswer(tx, request, { outcome: 'done', note: answer }, ctx)
  const erasure = request.kind === 'delete' ? await erasePerson(tx, request, ctx) : null
  const answeredBy = ctx.actor.kind === 'user' ? ctx.actor.userId : null
  const outcome = erasure === null ? null : { ...erasure }
  await tx
    .update(dataRequests)
    .set({ status, answer, answeredAt: ctx.now, answeredBy, outcome })
    .where(eq(dataRequests.id, requestId))
  await recordEvent(tx, { requestId, kind: 'answer-data-request', from: request.status, to: status }, ctx)
  return { requestId, erasure }
}
