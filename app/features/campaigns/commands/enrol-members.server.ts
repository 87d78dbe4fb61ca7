import { sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { membershipChanged } from '../tasks.ts'

type Enrolment = { readonly campaignId: string; readonly brandId: string; readonly influencerIds: readonly string[] }

/**
 * As `enrolMember`, for many whose codes are made at once: one statement, and one audit event of the campaign. Enqueues `campaigns.membership-changed` for
 * those who come back, whose older codes wait.
 */
export async function enrolMembers(tx: Tx, { campaignId, brandId, influencerIds }: Enrolment, ctx: Context): Promise<number> {
  const people = [...new Set(influencerIds)].toSorted()
  if (people.length === 0) return 0
  const rows = people.map((influencer) => ({ id: uuidv7(), influencer }))
  const at = sql`${ctx.now.toISOString()}::timestamptz`
  const changed = await tx.execute<{ influencer_id: string; is_new: boolean }>(sql`
    insert into campaign_members (id, brand_id, campaign_id, influencer_id, status, created_at, updated_at, joined_at)
    select r.id, ${brandId}::uuid, ${campaignId}::uuid, r.influencer, 'member', ${at}, ${at}, ${at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as r (id uuid, influencer uuid)
    on conflict (campaign_id, influencer_id) do update set status = 'member', updated_at = excluded.updated_at, joined_at = excluded.joined_at
      where campaign_members.status <> 'member'
    returning influencer_id, xmax = 0 as is_new`)
  if (changed.length === 0) return 0
  await recordAudit(
    tx,
    {
      ...{ action: 'campaigns.enrol-member', brandId, subjectType: 'campaign', subjectId: campaignId, before: null },
      after: { membership: 'member', people: changed.length },
    },
    ctx,
  )
  for (const { influencer_id: influencerId, is_new: isNew } of changed)
    if (!isNew) await enqueue(tx, membershipChanged, { campaignId, influencerId })
  return changed.length
}
