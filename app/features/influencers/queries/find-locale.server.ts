import { asc, eq } from 'drizzle-orm'
import type { Language } from '#app/i18n/languages.ts'
import { users } from '#db/schema/auth.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerBrands } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'

/** The language in which an influencer is written to: their user's, else that of the brand they joined first, else Spanish. */
export async function findLocale(tx: Tx, influencerId: string): Promise<Language> {
  const [user] = await tx.select({ locale: users.locale }).from(users).where(eq(users.influencerId, influencerId))
  if (user !== undefined) return user.locale
  const [brand] = await tx
    .select({ locale: brands.locale })
    .from(influencerBrands)
    .innerJoin(brands, eq(brands.id, influencerBrands.brandId))
    .where(eq(influencerBrands.influencerId, influencerId))
    .orderBy(asc(influencerBrands.joinedAt))
    .limit(1)
  return brand?.locale ?? 'es'
}
