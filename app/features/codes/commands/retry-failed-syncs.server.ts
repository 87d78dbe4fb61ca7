import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { may } from '#app/domain/permissions.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { getBrand } from '#app/features/brands/queries/get-brand.server.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import type { RetryFailedSyncs } from '../drift-inputs.ts'
import { notAllowed } from '../errors.ts'
import { enqueueSync } from './enqueue-sync.server.ts'

/**
 * Syncs again what failed, all of a brand or for one reason, once what was wrong is put right. One statement, however many; audited for the brand with how
 * many. Locks the codes by id. Wakes the brand's sync.
 * @throws DomainError brands.not-found | codes.not-allowed
 */
export async function retryFailedSyncs(
  tx: Tx,
  { brandId, reason }: RetryFailedSyncs,
  ctx: Context,
): Promise<{ retried: number }> {
  await getBrand(tx, { brandId }, ctx.actor)
  if (!may(ctx.actor, 'codes.retry-failed-syncs', { brandId })) throw notAllowed()
  const failed = await tx
    .select({ id: codes.id })
    .from(codes)
    .where(
      and(
        eq(codes.brandId, brandId),
        eq(codes.status, 'sync-failed'),
        reason === undefined ? undefined : eq(codes.syncError, reason),
      ),
    )
    .orderBy(asc(codes.id))
    .for('no key update')
  if (failed.length === 0) return { retried: 0 }
  const ids = failed.map(({ id }) => id)
  await tx.update(codes).set({ status: 'pending-sync', nextSyncAt: ctx.now }).where(inArray(codes.id, ids))
  const subject = { action: 'codes.retry-failed-syncs', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: null, after: { count: ids.length, reason: reason ?? null } }, ctx)
  await enqueueSync(tx, [ids[0]!])
  return { retried: ids.length }
}
