import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dataRequestMachine } from '#app/domain/data-request.ts'
import { next } from '#app/domain/state-machine.ts'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { recordEvent } from './record-event.server.ts'
import { tellAnswer } from './tell-answer.server.ts'

/**
 * The file of an export is in storage: the request is answered and the person told. Locks the request.
 * @returns `late` when the request was taken back meanwhile, or answered by another run: the file is nobody's then, and swept
 */
export async function recordExport(
  tx: Tx,
  { requestId, exportKey }: { readonly requestId: string; readonly exportKey: string },
  ctx: Context,
): Promise<'recorded' | 'late'> {
  const [request] = await tx.select().from(dataRequests).where(eq(dataRequests.id, requestId)).for('update')
  if (request === undefined || request.status !== 'in-progress' || request.exportKey !== null) return 'late'
  await attachObject(tx, { key: exportKey }, ctx)
  const status = next('privacy', dataRequestMachine, request.status, 'answer')
  await tx.update(dataRequests).set({ status, exportKey, answeredAt: ctx.now }).where(eq(dataRequests.id, requestId))
  await recordEvent(tx, { requestId, kind: 'record-export', from: request.status, to: status }, ctx)
  await tellAnswer(tx, request, { outcome: 'done' }, ctx)
  return 'recorded'
}
