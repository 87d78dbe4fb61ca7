import type { Context } from '#app/domain/context.ts'
import type { PermissionCheck } from '#app/domain/vtex-setup.ts'
import { notAllowed } from '#app/features/brands/errors.ts'
import { mayTestVtex } from '#app/features/brands/policy.ts'
import { vtexClientOf } from './vtex-client.server.ts'

/**
 * Tries every VTEX resource that the platform needs with the brand's keys, by reads that change nothing.
 * @throws DomainError brands.not-allowed | brands.not-connected
 */
export async function testBrandPermissions(brandId: string, ctx: Context): Promise<PermissionCheck[]> {
  if (!mayTestVtex(ctx.actor, brandId)) throw notAllowed()
  return (await vtexClientOf(brandId, ctx.actor)).testPermissions()
}
