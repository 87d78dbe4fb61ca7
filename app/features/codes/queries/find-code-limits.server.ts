import { inArray } from 'drizzle-orm'
import { codes } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'

/** What a code may be used for; null: no limit. `validUntil` is exclusive. */
export type CodeLimits = {
  readonly maxUses: number | null
  readonly maxUsesPerClient: number | null
  readonly validFrom: Date | null
  readonly validUntil: Date | null
}

/** The limits of codes, by id: a use past them is paid once somebody has looked at it. For the platform, which weighs orders. */
export async function findCodeLimits(tx: Tx, codeIds: readonly string[]): Promise<Map<string, CodeLimits>> {
  if (codeIds.length === 0) return new Map()
  const rows = await tx
    .select({
      id: codes.id,
      maxUses: codes.maxUses,
      maxUsesPerClient: codes.maxUsesPerClient,
      validFrom: codes.validFrom,
      validUntil: codes.validUntil,
    })
    .from(codes)
    .where(inArray(codes.id, [...codeIds]))
  return new Map(rows.map(({ id, ...limits }) => [id, limits]))
}
