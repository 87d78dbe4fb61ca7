import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { campaignOverrides } from '#db/schema/campaigns.ts'
import type { Tx } from '#db/types.ts'
import { notAllowed, overrideNotFound } from '../errors.ts'
import type { EndOverride } from '../override-inputs.ts'

/**
 * Ends a better rate now; one that has not begun never does. Orders until now keep it. Ending twice is ending once. Locks the override.
 * @throws DomainError campaigns.override-not-found | campaigns.not-allowed
 */
export async function endOverride(
  tx: Tx,
  { overrideId }: EndOverride,
  ctx: Context,
): Promise<{ kind: 'ended' | 'already-ended'; campaignId: string }> {
  const [row] = await tx
    .select()
    .from(campaignOverrides)
    .where(and(eq(campaignOverrides.id, overrideId), inScope(campaignOverrides.brandId, ctx.actor)))
    .for('update')
  if (row === undefined) throw overrideNotFound()
  const { brandId, campaignId } = row
  if (!may(ctx.actor, 'campaigns.end-override', { brandId })) throw notAllowed()
  if (row.validUntil !== null && row.validUntil <= ctx.now) return { kind: 'already-ended', campaignId }
  const validUntil = new Date(Math.max(row.validFrom.getTime(), ctx.now.getTime()))
  await tx.update(campaignOverrides).set({ validUntil }).where(eq(campaignOverrides.id, row.id))
  await recordAudit(
    tx,
    {
      ...{ action: 'campaigns.end-override', brandId, subjectType: 'campaign', subjectId: campaignId },
      before: { overrideId, rate: row.rate, validUntil: row.validUntil },
      after: { overrideId, rate: row.rate, validUntil },
    },
    ctx,
  )
  return { kind: 'ended', campaignId }
}
