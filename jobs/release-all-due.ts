import { releaseDueCommissions } from '#app/features/commissions/commands/release-due-commissions.server.ts'
import type { JobScope } from './services.ts'

const chunk = 1000

/** Releases until nothing is due, a transaction per thousand. @returns how many */
export async function releaseAllDue({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>): Promise<number> {
  for (let total = 0; ; ) {
    const released = await database.db.transaction((tx) => releaseDueCommissions(tx, { limit: chunk }, ctx))
    total += released
    if (released < chunk) return total
  }
}
