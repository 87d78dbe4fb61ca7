import { and, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import { type CouponFacts, couponFactsOf } from '#app/domain/coupon-facts.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { settleMs } from '../sync-waits.ts'

export type SettledCode = { readonly codeId: string; readonly code: string; readonly left: CouponFacts }

/**
 * The codes of a brand whose coupon was synced and is at rest, with the coupon as we left it; live only while the code is active. Those written just now are left
 * out: VTEX may not have settled. For the worker.
 */
export async function listSettledCodes(tx: Tx, { brandId, now }: { brandId: string; now: Date }): Promise<SettledCode[]> {
  const rows = await tx
    .select({ codeId: codes.id, code: codes.code, status: codes.status, observed: codes.observed })
    .from(codes)
    .where(
      and(
        eq(codes.brandId, brandId),
        inArray(codes.status, ['active', 'paused', 'expired', 'archived']),
        isNull(codes.nextSyncAt),
        isNotNull(codes.observed),
        lte(codes.syncedAt, new Date(now.getTime() - settleMs)),
      ),
    )
  return rows.flatMap(({ codeId, code, status, observed }) => {
    const left = couponFactsOf(observed)
    return left === null ? [] : [{ codeId, code, left: { ...left, isArchived: status !== 'active' } }]
  })
}
