import { eq, sql } from 'drizzle-orm'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** The look-alike keys (`lookAlikeKey`) of all codes a brand ever had. */
export async function listLookAlikeKeys(tx: Tx, brandId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ key: sql<string>`translate(${codes.normalizedCode}, 'OI', '01')` })
    .from(codes)
    .where(eq(codes.brandId, brandId))
  return new Set(rows.map((row) => row.key))
}
