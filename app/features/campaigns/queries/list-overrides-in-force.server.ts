import { sql } from 'drizzle-orm'
import type { Override } from '#app/domain/commission.ts'
import type { Tx } from '#db/types.ts'

type Grant = Override & {
  readonly campaignId: string
  readonly influencerId: string | null
  readonly from: Date
  readonly until: Date | null
}

/** Better rates granted in some campaigns. */
export type OverrideBook = {
  /** The best that was in force for an influencer at an instant; null for none. A group's rate is had by who was in the group then. */
  inForce(campaignId: string, influencerId: string, at: Date): Override | null
  /** One that a commission names. */
  byId(id: string | null): Override | null
}

type Row = {
  id: string
  campaign_id: string
  rate: number
  influencer_id: string | null
  valid_from: string
  valid_until: string | null
}

/** Every override of these campaigns; of groups, for those among these influencers who ever were in them. One statement; campaigns have few. */
export async function listOverridesInForce(
  tx: Tx,
  campaignIds: readonly string[],
  influencerIds: readonly string[],
): Promise<OverrideBook> {
  const rows = await tx.execute<Row>(sql`
    select o.id, o.campaign_id, o.rate, coalesce(o.influencer_id, m.influencer_id) as influencer_id,
      greatest(o.valid_from, m.joined_at) as valid_from, least(o.valid_until, m.left_at) as valid_until
    from campaign_overrides o
    left join influencer_group_members m on m.group_id = o.group_id
      and m.influencer_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(influencerIds)}::text::jsonb))
    where o.campaign_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(campaignIds)}::text::jsonb))`)
  const grants = [...rows].map(
    (row): Grant => ({
      id: row.id,
      rate: row.rate,
      campaignId: row.campaign_id,
      influencerId: row.influencer_id,
      from: new Date(row.valid_from),
      until: row.valid_until === null ? null : new Date(row.valid_until),
    }),
  )
  return {
    inForce(campaignId, influencerId, at) {
      let best: Grant | null = null
      for (const grant of grants) {
        const isTheirs = grant.campaignId === campaignId && grant.influencerId === influencerId
        if (!isTheirs || grant.from > at || (grant.until !== null && grant.until <= at)) continue
        if (best === null || grant.rate > best.rate || (grant.rate === best.rate && grant.id < best.id)) best = grant
      }
      return best && { id: best.id, rate: best.rate }
    },
    byId(id) {
      const found = id === null ? undefined : grants.find((grant) => grant.id === id)
      return found === undefined ? null : { id: found.id, rate: found.rate }
    },
  }
}
