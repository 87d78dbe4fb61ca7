import { type SQL, sql } from 'drizzle-orm'
import { normalizeCode } from '#app/domain/normalize-code.ts'

/**
 * The question for ids of influencers who hold a code now that begins with the text, of one brand where it is named; undefined for a text that no code
 * begins with. Row security keeps it within the reader's brands.
 */
export function holdersOfCodes(text: string, brandId: string | undefined): SQL | undefined {
  const code = normalizeCode(text)
  if (code === '') return undefined
  const ofBrand = brandId === undefined ? sql`` : sql`and c.brand_id = ${brandId}::uuid`
  return sql`select a.influencer_id from codes c join code_assignments a on a.code_id = c.id and a.assigned_until is null
    where starts_with(c.normalized_code, ${code}) ${ofBrand}`
}
