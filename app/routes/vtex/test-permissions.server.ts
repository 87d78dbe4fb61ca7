import type { Context } from '#app/domain/context.ts'
import type { PermissionCheck, PromotionRoom } from '#app/domain/vtex-setup.ts'
import { recordVtexCheck, type VtexCheck } from '#app/features/brands/commands/record-vtex-check.server.ts'
import { notAllowed } from '#app/features/brands/errors.ts'
import { mayTestVtex } from '#app/features/brands/policy.ts'
import { database } from '#app/platform/runtime.server.ts'
import { inScope } from '#db/scope.ts'
import { listAdoptablePromotions } from './account-promotions.server.ts'
import { vtexClientOf } from './vtex-client.server.ts'

/**
 * Tries every VTEX resource that the platform needs with the brand's keys, by reads that change nothing, and keeps what came of it.
 * @throws DomainError brands.not-allowed | brands.not-connected
 */
export async function testBrandPermissions(brandId: string, ctx: Context): Promise<PermissionCheck[]> {
  if (!mayTestVtex(ctx.actor, brandId)) throw notAllowed()
  const report = await (await vtexClientOf(brandId, ctx.actor)).testPermissions()
  await keep({ brandId, report }, ctx)
  return report
}

/**
 * Asks how many promotions the account has and may have, and keeps it.
 * @throws DomainError brands.not-allowed | brands.not-connected | vtex.call-failed.*
 */
export async function checkBrandPromotions(brandId: string, ctx: Context): Promise<PromotionRoom> {
  if (!mayTestVtex(ctx.actor, brandId)) throw notAllowed()
  const { activeCount: active, limit } = await listAdoptablePromotions(brandId, ctx.actor)
  const room = { active, limit }
  await keep({ brandId, room }, ctx)
  return room
}

function keep(check: VtexCheck, ctx: Context): Promise<void> {
  return inScope(database().db, ctx.actor, (tx) => recordVtexCheck(tx, check, ctx))
}
