import { expireDueCodes } from '#app/features/codes/commands/expire-due-codes.server.ts'
import { wakeBatches } from '#app/features/codes/commands/wake-batches.server.ts'
import { wakeWaitingCodes } from '#app/features/codes/commands/wake-waiting-codes.server.ts'
import { asSystem } from '#db/scope.ts'
import { syncsAtOnce } from './carry-batch.ts'
import type { JobScope } from './services.ts'

const chunk = 100

/** Wakes batches and codes that wait, and expires codes until none is due, a transaction per hundred. @returns how many of each */
export async function sweepAllCodes({
  database,
  ctx,
}: Pick<JobScope, 'database' | 'ctx'>): Promise<{ woken: number; expired: number }> {
  const woken = await asSystem(database.db, 'codes.sweep', (tx) => wakeBatches(tx))
  await asSystem(database.db, 'codes.sweep', (tx) => wakeWaitingCodes(tx, { limit: syncsAtOnce }, ctx))
  for (let expired = 0; ; ) {
    const moved = await asSystem(database.db, 'codes.sweep', (tx) => expireDueCodes(tx, { limit: chunk }, ctx))
    expired += moved
    if (moved < chunk) return { woken, expired }
  }
}
