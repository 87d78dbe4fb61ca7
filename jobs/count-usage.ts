import { countUsage } from '#app/features/health/commands/count-usage.server.ts'
import { recordNearMisses } from '#app/features/health/commands/record-near-misses.server.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'

const chunk = 2000

/** Counts the hours of every order that changed, and finds mistyped codes among these orders, a transaction per chunk. @returns how much of each */
export async function countAllUsage({
  database,
  ctx,
}: Pick<JobScope, 'database' | 'ctx'>): Promise<{ changes: number; nearMisses: number }> {
  const total = { changes: 0, nearMisses: 0 }
  for (;;) {
    const counted = await asSystem(database.db, 'health.count-usage', async (tx) => {
      const { changes, orderIds } = await countUsage(tx, { limit: chunk }, ctx)
      return { changes, nearMisses: await recordNearMisses(tx, orderIds, ctx) }
    })
    total.changes += counted.changes
    total.nearMisses += counted.nearMisses
    if (counted.changes < chunk) return total
  }
}
