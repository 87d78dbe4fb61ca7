import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codeSignals } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { signalNotFound } from '../errors.ts'
import { type Signal, selectSignals } from './list-signals.server.ts'

/** One sign of a brand of the actor's. @throws DomainError health.signal-not-found */
export async function getSignal(tx: Tx, { signalId }: { signalId: string }, actor: Actor): Promise<Signal> {
  const [signal] = await selectSignals(tx).where(and(eq(codeSignals.id, signalId), inScope(codeSignals.brandId, actor)))
  if (signal === undefined) throw signalNotFound()
  return signal
}
