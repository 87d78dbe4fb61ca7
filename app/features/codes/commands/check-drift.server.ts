import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import { checkBrandDrift } from '../tasks.ts'

/**
 * Asks for all of a brand's coupons and promotions to be compared with what we left in VTEX; also runs daily by itself. Enqueues `codes.check-drift`.
 * @throws DomainError brands.not-found | codes.not-allowed
 */
export async function checkDrift(tx: Tx, { brandId }: { brandId: string }, ctx: Context): Promise<void> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'codes.check-drift', { brandId })) throw notAllowed()
  const subject = { action: 'codes.check-drift', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: null, after: null }, ctx)
  await enqueue(tx, checkBrandDrift, { brandId }, { key: `${checkBrandDrift.name}:${brandId}`, replaceRunAt: true })
}
