import { eq } from 'drizzle-orm'
import { defaultThresholds, type RadarThresholds } from '#app/domain/radar-thresholds.ts'
import { radarSettings } from '#db/schema/health.ts'
import type { Tx } from '#db/types.ts'

/** A brand's thresholds: its own, else the defaults; one that came later than what was saved has its default. */
export async function findThresholds(tx: Tx, brandId: string): Promise<RadarThresholds> {
  const [own] = await tx
    .select({ thresholds: radarSettings.thresholds })
    .from(radarSettings)
    .where(eq(radarSettings.brandId, brandId))
  return { ...defaultThresholds, ...own?.thresholds }
}
