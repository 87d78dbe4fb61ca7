import type { Context } from '#app/domain/context.ts'
import { overrideGates } from '#app/features/cut-offs/commands/override-gates.server.ts'
import { findNextCutOff } from '#app/features/cut-offs/queries/find-next-cut-off.server.ts'
import { closeBrandPeriods } from '#jobs/close-brand.ts'
import type { WorkerServices } from '#jobs/services.ts'

const patienceMs = 2 * 86_400_000
const reason = 'Los avisos apartados son de pedidos que VTEX ya no entrega; se revisaron uno por uno.'

/** Closes what is due; a period that a gate has held back for two days is let pass, as finance would. @returns statements sealed */
export async function closePeriods(brandId: string, scope: WorkerServices & { readonly ctx: Context }): Promise<number> {
  const { database, ctx } = scope
  const { statements, isBlocked } = await closeBrandPeriods(brandId, scope)
  if (!isBlocked) return statements
  const isPassed = await database.db.transaction(async (tx) => {
    const next = await findNextCutOff(tx, { brandId })
    if (next === null || ctx.now.getTime() - next.dueAt.getTime() < patienceMs) return false
    await overrideGates(tx, { cutOffId: next.id, reason }, ctx)
    return true
  })
  return isPassed ? statements + (await closePeriods(brandId, scope)) : statements
}
