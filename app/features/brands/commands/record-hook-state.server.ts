import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { HookState } from '#app/domain/hook-state.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, notConnected } from '../errors.ts'
import { mayConfigureHook } from '../policy.ts'
import { inScope } from '../queries/in-scope.server.ts'

/**
 * Keeps what a look at VTEX's hook configuration found. Only a change of state is audited. Locks the connection.
 * @throws DomainError brands.not-connected | brands.not-allowed
 */
export async function recordHookState(tx: Tx, input: { brandId: string; hookState: HookState }, ctx: Context): Promise<void> {
  const { brandId, hookState } = input
  const mine = and(eq(vtexConnections.brandId, brandId), inScope(vtexConnections.brandId, ctx.actor))
  const [stored] = await tx.select({ hookState: vtexConnections.hookState }).from(vtexConnections).where(mine).for('update')
  if (stored === undefined) throw notConnected()
  if (!mayConfigureHook(ctx.actor, brandId)) throw notAllowed()
  await tx.update(vtexConnections).set({ hookState, hookCheckedAt: ctx.now }).where(eq(vtexConnections.brandId, brandId))
  if (stored.hookState === hookState) return
  const subject = { action: 'brands.record-hook-state', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: { hookState: stored.hookState }, after: { hookState } }, ctx)
}
