import { expireDueCodes } from '#app/features/codes/commands/expire-due-codes.server.ts'
import { sweepSyncs } from '#app/features/codes/commands/sweep-syncs.server.ts'
import { wakeBatches } from '#app/features/codes/commands/wake-batches.server.ts'

import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'

const chunk = 100

/** Wakes batches and codes that wait, and expires codes until none is due, a transaction per hundred. @returns how many of each */
export async function sweepAllCodes({
  database,
  ctx,
}: Pick<JobScope, 'database' | 'ctx'>): Promise<{ woken: number; expired: number }> {
  const woken = await asSystem(database.db, 'codes.sweep', (tx) => wakeBatches(tx))
  let expired = 0
  for (;;) {
    const moved = await asSystem(database.db, 'codes.sweep', (tx) => expireDueCodes(tx, { limit: chunk }, ctx))
    expired += moved
    if (moved < chunk) break
  }
  await asSystem(database.db, 'codes.sweep', (tx) => sweepSyncs(tx, ctx))
  return { woken, expired }
}
