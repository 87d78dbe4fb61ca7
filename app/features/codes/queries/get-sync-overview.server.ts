import { and, count, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

export type SyncOverview = {
  /** Codes that wait for VTEX: to be written, to be tried again, or to be looked at when VTEX has settled. */
  readonly waiting: number
  /** The first of them, by the platform's clock; null when none waits. */
  readonly nextAt: Date | null
  /** Codes whose coupon is as it should be. */
  readonly active: number
  readonly failures: readonly { readonly reason: string; readonly count: number; readonly nextAt: Date | null }[]
  readonly openDrifts: number
}

/** How a brand's coupons stand against VTEX: the queue, the failures by reason, the most first, and what somebody changed there. */
export async function getSyncOverview(tx: Tx, { brandId }: { brandId: string }, actor: Actor): Promise<SyncOverview> {
  const ofBrand = and(eq(codes.brandId, brandId), inScope(codes.brandId, actor))
  const nextAt = sql<Date | null>`min(${codes.nextSyncAt})`.mapWith(codes.nextSyncAt)
  const [queue] = await tx
    .select({ waiting: count(), nextAt })
    .from(codes)
    .where(and(ofBrand, isNotNull(codes.nextSyncAt)))
  const [active] = await tx
    .select({ count: count() })
    .from(codes)
    .where(and(ofBrand, eq(codes.status, 'active')))
  const failures = await tx
    .select({ reason: sql<string>`coalesce(${codes.syncError}, 'unknown')`, count: count(), nextAt })
    .from(codes)
    .where(and(ofBrand, eq(codes.status, 'sync-failed')))
    .groupBy(codes.syncError)
    .orderBy(desc(count()))
  const [drifts] = await tx
    .select({ count: count() })
    .from(codeDrifts)
    .where(and(eq(codeDrifts.brandId, brandId), inScope(codeDrifts.brandId, actor), eq(codeDrifts.status, 'open')))
  return {
    waiting: queue?.waiting ?? 0,
    nextAt: queue?.nextAt ?? null,
    active: active?.count ?? 0,
    failures,
    openDrifts: drifts?.count ?? 0,
  }
}
