import { ChunkMemory, carryBatchChunk } from '#app/features/codes/commands/carry-batch-chunk.server.ts'
import { sweepSyncs } from '#app/features/codes/commands/sweep-syncs.server.ts'
import { asSystem } from '#db/scope.ts'
import type { JobScope } from './services.ts'

/** Rows of one transaction: what a kill may cost, and how often the progress moves. */
const chunk = 1_000

/** Makes a batch's codes chunk by chunk until none waits. @returns what it came to */
export async function carryCodeBatch({ database, ctx }: Pick<JobScope, 'database' | 'ctx'>, batchId: string): Promise<string> {
  const memory = new ChunkMemory()
  for (;;) {
    const outcome = await asSystem(database.db, 'codes.carry-batch', (tx) =>
      carryBatchChunk(tx, { batchId, limit: chunk, memory }, ctx),
    )
    if (outcome.kind !== 'carried') return outcome.kind
    if (outcome.remaining > 0) continue
    await asSystem(database.db, 'codes.carry-batch', (tx) => sweepSyncs(tx, ctx))
    return 'done'
  }
}
