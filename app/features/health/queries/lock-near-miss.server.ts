import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { type Action, may } from '#app/domain/permissions.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { nearMisses } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { nearMissNotFound, notAllowed } from '../errors.ts'

export type NearMissRow = typeof nearMisses.$inferSelect

/** A near miss that the actor may do that about, locked. @throws DomainError health.near-miss-not-found | health.not-allowed */
export async function lockNearMiss(tx: Tx, nearMissId: string, action: Action, ctx: Context): Promise<NearMissRow> {
  const [found] = await tx
    .select()
    .from(nearMisses)
    .where(and(eq(nearMisses.id, nearMissId), salesInScope(nearMisses, ctx.actor)))
    .for('update')
  if (found === undefined) throw nearMissNotFound()
  const { brandId, influencerId } = found
  if (!may(ctx.actor, action, { brandId, influencerId })) throw notAllowed()
  return found
}
