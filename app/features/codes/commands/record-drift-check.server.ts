import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { type FoundDrift, openDrifts } from './open-drifts.server.ts'

export type DriftCheck = { readonly checked: number; readonly found: number; readonly opened: number; readonly gone: number }

/**
 * Keeps what a comparison of all of a brand's coupons found: differences open (or stay open, with what was seen now), and open ones of codes at rest that do
 * not differ any more are gone by themselves. Audited for the brand with its figures. For the worker.
 */
export async function recordDriftCheck(
  tx: Tx,
  { brandId, checked, found }: { brandId: string; checked: number; found: readonly FoundDrift[] },
  ctx: Context,
): Promise<DriftCheck> {
  const opened = await openDrifts(tx, found, ctx)
  const differing = found.map(({ codeId }) => codeId)
  const atRest = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.brandId, brandId), isNull(codes.nextSyncAt)))
  const gone = await tx
    .update(codeDrifts)
    .set({ status: 'gone', decidedAt: ctx.now })
    .where(
      and(
        eq(codeDrifts.brandId, brandId),
        eq(codeDrifts.status, 'open'),
        inArray(codeDrifts.codeId, atRest),
        differing.length === 0 ? undefined : notInArray(codeDrifts.codeId, differing),
      ),
    )
    .returning({ id: codeDrifts.id })
  const figures = { checked, found: found.length, opened, gone: gone.length }
  const subject = { action: 'codes.record-drift-check', brandId, subjectType: 'brand', subjectId: brandId }
  await recordAudit(tx, { ...subject, before: null, after: figures }, ctx)
  return figures
}
