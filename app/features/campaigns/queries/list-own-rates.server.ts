import { sql } from 'drizzle-orm'
import type { BasisPoints } from '#app/domain/money.ts'
import type { Tx } from '#db/types.ts'

/** A better rate as the influencer has it: their own, or a group's for as long as they are in it. */
export type OwnRate = {
  readonly id: string
  readonly campaignId: string
  readonly rate: BasisPoints
  readonly from: Date
  /** Exclusive; null: until it is ended. */
  readonly until: Date | null
  readonly reason: string
  readonly isOfGroup: boolean
}

type Row = {
  id: string
  campaign_id: string
  rate: number
  from: string
  until: string | null
  reason: string
  is_of_group: boolean
}

/**
 * The better rates that an influencer has or had, the latest first: of one campaign, or of all. A group's counts from when they joined until they left,
 * once for each stay. Which group it is is the brand's own business.
 */
export async function listOwnRates(
  tx: Tx,
  { influencerId, campaignId }: { influencerId: string; campaignId?: string | undefined },
): Promise<OwnRate[]> {
  const ofCampaign = campaignId === undefined ? sql`` : sql`and o.campaign_id = ${campaignId}::uuid`
  const rows = await tx.execute<Row>(sql`
    select * from (
      select o.id, o.campaign_id, o.rate, o.reason, o.group_id is not null as is_of_group,
        greatest(o.valid_from, m.joined_at) as "from", least(o.valid_until, m.left_at) as until
      from campaign_overrides o
      left join influencer_group_members m on m.group_id = o.group_id and m.influencer_id = ${influencerId}::uuid
      where (o.influencer_id = ${influencerId}::uuid or m.id is not null) ${ofCampaign}) r
    where r.until is null or r.until > r."from"
    order by r."from" desc, r.id desc limit 100`)
  return [...rows].map((row) => ({
    ...{ id: row.id, campaignId: row.campaign_id, rate: row.rate, reason: row.reason, isOfGroup: row.is_of_group },
    from: new Date(row.from),
    until: row.until === null ? null : new Date(row.until),
  }))
}
