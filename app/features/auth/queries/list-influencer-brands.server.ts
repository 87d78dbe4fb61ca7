import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { type StaffBrand, shellBrandColumns } from './find-staff-brand.server.ts'

/** What the shell needs to know of a brand that an influencer works with. */
export type InfluencerBrand = StaffBrand

/** The brands an influencer works with, those of their own country first, then by name. */
export async function listInfluencerBrands(tx: Tx, influencerId: string): Promise<InfluencerBrand[]> {
  // Plain SQL, as of staff's brands: their tables are of later rooms, and the shell must not wait for them.
  const rows = await tx.execute<InfluencerBrand>(sql`
    select ${shellBrandColumns}
    from brands
    join influencer_brands on influencer_brands.brand_id = brands.id
    join influencers on influencers.id = influencer_brands.influencer_id
    where influencer_brands.influencer_id = ${influencerId}
    order by brands.country = influencers.country desc, brands.name, brands.id`)
  return [...rows]
}
