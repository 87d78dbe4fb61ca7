import { asc, desc, eq } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { duePeriods } from '#app/domain/cut-off.ts'
import { brands } from '#db/schema/brands.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import type { Tx } from '#db/types.ts'

/**
 * Writes down a brand's periods that are due and not known yet, from the one of its first posting on.
 * @returns how many are new
 */
export async function openDueCutOffs(tx: Tx, { brandId }: { brandId: string }, ctx: Context): Promise<number> {
  const [brand] = await tx.select({ timeZone: brands.timeZone }).from(brands).where(eq(brands.id, brandId))
  const [first] = await tx
    .select({ postedAt: ledgerTransactions.postedAt })
    .from(ledgerTransactions)
    .where(eq(ledgerTransactions.brandId, brandId))
    .orderBy(asc(ledgerTransactions.postedAt))
    .limit(1)
  if (brand === undefined || first === undefined) return 0
  const [last] = await tx
    .select({ firstDay: cutOffs.firstDay })
    .from(cutOffs)
    .where(eq(cutOffs.brandId, brandId))
    .orderBy(desc(cutOffs.firstDay))
    .limit(1)
  const periods = duePeriods({ after: last?.firstDay ?? null, from: first.postedAt, timeZone: brand.timeZone }, ctx.now)
  if (periods.length === 0) return 0
  const opened = await tx
    .insert(cutOffs)
    .values(periods.map((period) => ({ ...period, brandId, status: 'open' as const, createdAt: ctx.now })))
    .onConflictDoNothing()
    .returning({ id: cutOffs.id })
  return opened.length
}
