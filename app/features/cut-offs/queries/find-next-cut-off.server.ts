import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { cutOffs } from '#db/schema/cut-offs.ts'
import type { Tx } from '#db/types.ts'

export type CutOffRow = typeof cutOffs.$inferSelect

/** The brand's oldest cut-off that is not sealed; null: none. */
export async function findNextCutOff(tx: Tx, { brandId }: { brandId: string }): Promise<CutOffRow | null> {
  const [row] = await tx
    .select()
    .from(cutOffs)
    .where(and(eq(cutOffs.brandId, brandId), ne(cutOffs.status, 'sealed')))
    .orderBy(asc(cutOffs.firstDay))
    .limit(1)
  return row ?? null
}

/** The brand's last sealed cut-off; null: none. */
export async function findLastSealed(tx: Tx, brandId: string): Promise<{ readonly endsAt: Date; readonly hash: string } | null> {
  const [row] = await tx
    .select({ endsAt: cutOffs.endsAt, hash: cutOffs.hash })
    .from(cutOffs)
    .where(and(eq(cutOffs.brandId, brandId), eq(cutOffs.status, 'sealed')))
    .orderBy(desc(cutOffs.firstDay))
    .limit(1)
  return row === undefined ? null : { endsAt: row.endsAt, hash: row.hash! }
}
