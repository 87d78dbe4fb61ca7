import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** Where a person is, as far as the platform knows: whose law and whose calendar hold for them. */
export type Home = { readonly country: string; readonly timeZone: string }

const nowhere: Home = { country: 'ZZ', timeZone: 'UTC' }

/** An influencer's country with the time zone of a brand of theirs there; staff's by a brand of their grants. */
export async function findHome(
  tx: Tx,
  { userId, influencerId }: { readonly userId: string; readonly influencerId: string | null },
): Promise<Home> {
  const [home] = await tx.execute<Home>(sql`
    select coalesce(i.country, b.country) as country, b.time_zone as "timeZone"
    from brands b
    left join influencers i on i.id = ${influencerId}::uuid
    where b.id in (select brand_id from influencer_brands where influencer_id = ${influencerId}::uuid)
      or (i.id is null and b.id in (select brand_id from role_grants where user_id = ${userId}::uuid))
    order by b.country is distinct from i.country, b.created_at limit 1`)
  return home ?? nowhere
}
