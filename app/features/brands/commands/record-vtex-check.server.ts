import { eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { PermissionCheck, PromotionRoom } from '#app/domain/vtex-setup.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, notConnected } from '../errors.ts'
import type { BrandRef } from '../inputs.ts'
import { mayTestVtex } from '../policy.ts'
import { getBrand } from '../queries/get-brand.server.ts'

/** What VTEX was asked, and what it said: either of the two. */
export type VtexCheck = BrandRef & ({ readonly report: readonly PermissionCheck[] } | { readonly room: PromotionRoom })

/**
 * Keeps what a look at the VTEX account found, so that whoever set the connection up goes on later where they were.
 * @throws DomainError brands.not-found | brands.not-allowed | brands.not-connected
 */
export async function recordVtexCheck(tx: Tx, { brandId, ...found }: VtexCheck, ctx: Context): Promise<void> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!mayTestVtex(ctx.actor, brandId)) throw notAllowed()
  const values =
    'report' in found
      ? { permissionReport: found.report, permissionsCheckedAt: ctx.now }
      : { promotionRoom: found.room, promotionsCheckedAt: ctx.now }
  const kept = await tx
    .update(vtexConnections)
    .set(values)
    .where(eq(vtexConnections.brandId, brandId))
    .returning({ brandId: vtexConnections.brandId })
  if (kept.length === 0) throw notConnected()
  const after =
    'report' in found
      ? { permissions: Object.fromEntries(found.report.map(({ resource, result }) => [resource, result])) }
      : found.room
  const subject = { action: 'brands.test-vtex', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: null, after }, ctx)
}
