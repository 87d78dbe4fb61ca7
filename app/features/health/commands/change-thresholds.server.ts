import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { radarSettings } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed } from '../errors.ts'
import type { ChangeThresholds } from '../inputs.ts'
import { findThresholds } from '../queries/find-thresholds.server.ts'

/** From when on a brand's radar speaks, from its next look on. @throws DomainError brands.not-found | health.not-allowed */
export async function changeThresholds(tx: Tx, { brandId, ...thresholds }: ChangeThresholds, ctx: Context): Promise<void> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'health.change-thresholds', { brandId })) throw notAllowed()
  const before = await findThresholds(tx, brandId)
  const updatedBy = ctx.actor.kind === 'user' ? ctx.actor.userId : ctx.actor.name
  const saved = { thresholds, updatedAt: ctx.now, updatedBy }
  await tx
    .insert(radarSettings)
    .values({ brandId, ...saved })
    .onConflictDoUpdate({ target: radarSettings.brandId, set: saved })
  const subject = { action: 'health.change-thresholds', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: { ...before }, after: { ...thresholds } }, ctx)
}
