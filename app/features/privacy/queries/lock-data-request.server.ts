import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, requestNotFound } from '../errors.ts'
import { mayAnswerRequests } from '../policy.ts'

export type DataRequestRow = typeof dataRequests.$inferSelect

/** A request that the actor may answer, locked. @throws DomainError privacy.not-found | privacy.not-allowed */
export async function lockDataRequest(tx: Tx, requestId: string, ctx: Context): Promise<DataRequestRow> {
  if (!mayAnswerRequests(ctx.actor)) throw notAllowed()
  const [row] = await tx.select().from(dataRequests).where(eq(dataRequests.id, requestId)).for('update')
  if (row === undefined) throw requestNotFound()
  return row
}
