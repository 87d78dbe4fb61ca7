import { sql } from 'drizzle-orm'
import { compareNearness, keysNear, type NearMissKind, nearKey, whyNear } from '#app/domain/near-miss.ts'
import { groupBy } from '#app/platform/group-by.ts'
import type { Tx } from '#db/types.ts'

/** Somebody typed these, in order, into an order placed at that instant. */
export type TypedCoupons = { readonly key: string; readonly typed: readonly string[]; readonly placedAt: Date }

export type NearCode = {
  readonly typed: string
  readonly kind: NearMissKind
  readonly codeId: string
  readonly campaignId: string
  /** Whose the code was then; where it was nobody's, who has or had it last. */
  readonly influencerId: string
  /** It was assigned, and its campaign open, at that instant. */
  readonly isPayable: boolean
}

type Row = {
  code_id: string
  code: string
  near_key: string
  campaign_id: string
  influencer_id: string
  assigned_from: string
  assigned_until: string | null
  starts_at: string
  ends_at: string | null
}

/**
 * The codes of a brand that were likely meant, the likeliest first: the same letters otherwise written, O for 0 and 1 for I, one letter wrong, or a code
 * that was nobody's or whose campaign was not open then. One look-up by index for all that was typed.
 * @returns by `key`; those without any are absent
 */
export async function findNearCodes(tx: Tx, brandId: string, orders: readonly TypedCoupons[]): Promise<Map<string, NearCode[]>> {
  const keys = new Set(orders.flatMap(({ typed }) => typed.flatMap((coupon) => keysNear(nearKey(coupon)))))
  const found = new Map<string, NearCode[]>()
  if (keys.size === 0) return found
  const rows = await tx.execute<Row>(sql`
    select c.id as code_id, c.code, c.near_key, c.campaign_id, a.influencer_id, a.assigned_from, a.assigned_until, p.starts_at, p.ends_at
    from codes c join code_assignments a on a.code_id = c.id join campaigns p on p.id = c.campaign_id
    where c.brand_id = ${brandId}::uuid and c.near_key in (select jsonb_array_elements_text(${JSON.stringify([...keys])}::text::jsonb))
    order by a.assigned_from desc, a.id`)
  const byCode = groupBy([...rows], ({ code_id }) => code_id)
  for (const { key, typed, placedAt } of orders) {
    const near = typed.flatMap((coupon) => [...byCode.values()].flatMap((periods) => nearOf(coupon, periods, placedAt) ?? []))
    if (near.length > 0) found.set(key, near.sort(compareNearness))
  }
  return found
}

function nearOf(typed: string, periods: readonly Row[], placedAt: Date): NearCode | null {
  const then = periods.find((period) => isInside(placedAt, period.assigned_from, period.assigned_until))
  const row = then ?? periods[0]!
  const wasOpen = isInside(placedAt, row.starts_at, row.ends_at)
  const kind = whyNear(typed, { code: row.code, wasAssigned: then !== undefined, wasOpen })
  if (kind === null) return null
  const { code_id: codeId, campaign_id: campaignId, influencer_id: influencerId } = row
  return { typed, kind, codeId, campaignId, influencerId, isPayable: then !== undefined && wasOpen }
}

function isInside(at: Date, from: string, until: string | null): boolean {
  return at >= new Date(from) && (until === null || at < new Date(until))
}
