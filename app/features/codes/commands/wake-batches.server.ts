import { asc, eq } from 'drizzle-orm'
import { enqueue } from '#app/platform/queue.server.ts'
import { codeBatches } from '#db/schema/codes.ts'
import type { Tx } from '#db/types.ts'
import { carryBatch } from '../tasks.ts'

/** Asks again for every batch that is not done, so that one whose job was lost goes on. For the schedule. @returns how many */
export async function wakeBatches(tx: Tx): Promise<number> {
  const waiting = await tx
    .select({ id: codeBatches.id })
    .from(codeBatches)
    .where(eq(codeBatches.status, 'running'))
    .orderBy(asc(codeBatches.id))
  for (const { id } of waiting) await enqueue(tx, carryBatch, { batchId: id }, { key: `codes.carry-batch:${id}` })
  return waiting.length
}
