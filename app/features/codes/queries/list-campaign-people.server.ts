import { sql } from 'drizzle-orm'
import type { CampaignPerson } from '#app/features/campaigns/commands/announce-terms.server.ts'
import type { Tx } from '#db/types.ts'

/** Who takes part in a campaign, or holds a code of it, and has an account; each once, by id. @param input.after the last of the chunk before */
export async function listCampaignPeople(
  tx: Tx,
  input: { readonly campaignId: string; readonly after: string | null; readonly limit: number },
): Promise<CampaignPerson[]> {
  return [
    ...(await tx.execute<CampaignPerson>(sql`
      select u.id as "userId", u.name, u.email, u.locale from users u
      where u.disabled_at is null and u.id > coalesce(${input.after}::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
        and u.influencer_id in (
          select m.influencer_id from campaign_members m where m.campaign_id = ${input.campaignId}::uuid and m.status = 'member'
          union
          select a.influencer_id from code_assignments a join codes c on c.id = a.code_id
          where c.campaign_id = ${input.campaignId}::uuid and c.status <> 'archived' and a.assigned_until is null)
      order by u.id limit ${input.limit}`)),
  ]
}
