import { enqueue } from '#app/platform/queue.server.ts'
import type { Tx } from '#db/types.ts'
import { syncBrand } from '../tasks.ts'

/**
 * Has a brand's due codes synced: at once, or at `at` (by the machine's clock) where no earlier run is planned. One job waits per brand, and they run one
 * after the other: an account has one queue, and a slow sync never undoes a later one.
 */
export async function wakeSync(tx: Tx, brandId: string, at?: Date): Promise<void> {
  const key = `${syncBrand.name}:${brandId}`
  const when = at === undefined ? { replaceRunAt: true } : { runAt: at }
  await enqueue(tx, syncBrand, { brandId }, { key, queue: key, ...when })
}
