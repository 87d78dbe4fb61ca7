import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { syncCode } from '../tasks.ts'

/** Asks for each code to be synced, once however often it is asked before the job begins. */
export async function enqueueSync(tx: Tx, codeIds: readonly string[]): Promise<void> {
  for (const codeId of codeIds) await enqueue(tx, syncCode, { codeId }, { key: `codes.sync-code:${codeId}` })
}
