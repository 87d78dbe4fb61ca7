import { and, eq } from 'drizzle-orm'
import { afterCursor, newestFirst, type Page, toPage } from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { codes } from '#db/schema/codes.ts'
import { nearMisses } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import type { ListOwnNearMisses } from '../inputs.ts'

export type OwnNearMiss = Awaited<ReturnType<typeof select>>[number]

/** Orders near an influencer's codes, newest first: what was typed, when and for how much, and nothing of who bought. @throws DomainError page.invalid-cursor */
export async function listOwnNearMisses(
  tx: Tx,
  { influencerId, brandId, cursor, limit }: ListOwnNearMisses & { readonly influencerId: string },
): Promise<Page<OwnNearMiss>> {
  const rows = await select(tx)
    .where(
      and(
        eq(nearMisses.influencerId, influencerId),
        eq(nearMisses.isPayable, true),
        brandId === undefined ? undefined : eq(nearMisses.brandId, brandId),
        afterCursor(nearMisses.placedAt, nearMisses.id, cursor),
      ),
    )
    .orderBy(...newestFirst(nearMisses.placedAt, nearMisses.id))
    .limit(limit + 1)
  return toPage(rows, limit, (row) => ({ at: row.placedAt, id: row.id }))
}

function select(tx: Tx) {
  return tx
    .select({
      id: nearMisses.id,
      typed: nearMisses.typed,
      kind: nearMisses.kind,
      status: nearMisses.status,
      code: codes.code,
      brand: { id: brands.id, name: brands.name },
      amount: nearMisses.netAmount,
      currency: nearMisses.currency,
      placedAt: nearMisses.placedAt,
      claimedAt: nearMisses.claimedAt,
      decidedAt: nearMisses.decidedAt,
      reason: nearMisses.reason,
    })
    .from(nearMisses)
    .innerJoin(codes, eq(codes.id, nearMisses.codeId))
    .innerJoin(brands, eq(brands.id, nearMisses.brandId))
    .$dynamic()
}
