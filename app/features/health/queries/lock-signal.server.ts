import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codeSignals } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, signalNotFound } from '../errors.ts'

export type SignalRow = typeof codeSignals.$inferSelect

/** A sign that the actor may do that about, locked. @throws DomainError health.signal-not-found | health.not-allowed */
export async function lockSignal(tx: Tx, signalId: string, action: Action, ctx: Context): Promise<SignalRow> {
  const [signal] = await tx
    .select()
    .from(codeSignals)
    .where(and(eq(codeSignals.id, signalId), inScope(codeSignals.brandId, ctx.actor)))
    .for('update')
  if (signal === undefined) throw signalNotFound()
  if (!may(ctx.actor, action, { brandId: signal.brandId })) throw notAllowed()
  return signal
}
