import { eq } from 'drizzle-orm'
import { readPattern } from '#app/domain/code-radar.ts'
import type { Context } from '#app/domain/context.ts'
import { radarRuns } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'
import { findThresholds } from '../queries/find-thresholds.server.ts'
import { listCountedCodes, listPatterns } from '../queries/list-patterns.server.ts'
import { recordSignals } from './record-signals.server.ts'

/** Codes whose hours are in memory at once. */
const chunk = 250

export type RadarBrand = { readonly id: string; readonly timeZone: string }

/**
 * Looks at the codes of a brand that sold since the last look, and keeps what it finds. The first look is at all that sold in the weeks it compares.
 * @returns codes looked at, and signs that are new or open again
 */
export async function lookAtCodes(tx: Tx, brand: RadarBrand, ctx: Context): Promise<{ codes: number; signals: number }> {
  const [run] = await tx.select().from(radarRuns).where(eq(radarRuns.brandId, brand.id)).for('update')
  const codeIds = await listCountedCodes(tx, { brandId: brand.id, since: run?.lookedAt ?? null, now: ctx.now })
  const thresholds = await findThresholds(tx, brand.id)
  let signals = 0
  for (let at = 0; at < codeIds.length; at += chunk) {
    const ids = codeIds.slice(at, at + chunk)
    const patterns = await listPatterns(tx, { codeIds: ids, now: ctx.now, timeZone: brand.timeZone })
    const found = patterns.flatMap(({ codeId, pattern }) =>
      readPattern(pattern, thresholds).map((signal) => ({ ...signal, codeId })),
    )
    signals += await recordSignals(tx, { brandId: brand.id, found, thresholds }, ctx)
  }
  await tx
    .insert(radarRuns)
    .values({ brandId: brand.id, lookedAt: ctx.now })
    .onConflictDoUpdate({ target: radarRuns.brandId, set: { lookedAt: ctx.now } })
  return { codes: codeIds.length, signals }
}
