import { eq } from 'drizzle-orm'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** All codes that a brand ever had, archived ones too: the normalised code by its look-alike key. */
export async function listTakenCodes(tx: Tx, brandId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ key: codes.lookAlikeKey, normalized: codes.normalizedCode })
    .from(codes)
    .where(eq(codes.brandId, brandId))
  return new Map(rows.map(({ key, normalized }) => [key, normalized]))
}
