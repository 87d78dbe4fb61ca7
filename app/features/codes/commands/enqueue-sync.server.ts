import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { syncCode } from '../tasks.ts'

/** Asks for each code to be synced, once however often it is asked before the job begins, and one after the other: a slow sync must not undo a later one. */
export async function enqueueSync(tx: Tx, codeIds: readonly string[]): Promise<void> {
  for (const codeId of codeIds) {
    const key = `codes.sync-code:${codeId}`
    await enqueue(tx, syncCode, { codeId }, { key, queue: key })
  }
}
