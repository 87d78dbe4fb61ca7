import { and, asc, desc, eq } from 'drizzle-orm'
import { lookAlikeKey } from '#app/domain/code-pattern.ts'
import { normalizeCode } from '#app/domain/normalize-code.ts'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** The code of a brand that this one would be taken for, the very same first; null where there is none. */
export async function findLookAlike(
  tx: Tx,
  brandId: string,
  code: string,
): Promise<{ code: string; normalizedCode: string } | null> {
  const [twin] = await tx
    .select({ code: codes.code, normalizedCode: codes.normalizedCode })
    .from(codes)
    .where(and(eq(codes.brandId, brandId), eq(codes.lookAlikeKey, lookAlikeKey(code))))
    .orderBy(desc(eq(codes.normalizedCode, normalizeCode(code))), asc(codes.id))
  return twin ?? null
}
