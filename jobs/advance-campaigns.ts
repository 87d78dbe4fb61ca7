import { advanceDueCampaigns } from '#app/features/campaigns/commands/advance-due-campaigns.server.ts'
import type { JobScope } from './services.ts'

const chunk = 100

/** Opens and ends campaigns until none is due, a transaction per hundred. @returns how many */
export async function advanceCampaigns({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>): Promise<number> {
  for (let total = 0; ; ) {
    const moved = await database.db.transaction((tx) => advanceDueCampaigns(tx, { limit: chunk }, ctx))
    total += moved
    if (moved < chunk) return total
  }
}
