import { checkHooks } from '#app/features/brands/tasks.ts'
import { enqueue } from '#app/platform/queue.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import type { VtexControl } from '#tests/simulators/vtex/control-client.ts'

/**
 * Keeps the simulator's clock where the sandbox's clock is: now, and whenever it moves. A simulated VTEX for which days have passed has
 * deleted silent hooks, so they are checked afterwards, as they would have been on each of those days.
 * @returns how to stop following
 */
export async function followSandboxClock(database: DatabaseClient, control: VtexControl): Promise<() => Promise<void>> {
  const follow = async (offsetMs: number) => {
    await control.moveClock({ offsetMs }).catch(() => undefined)
    await database.db.transaction((tx) => enqueue(tx, checkHooks, {}, { key: 'sandbox:check-hooks' })).catch(() => undefined)
  }
  const listening = await database.sql.listen('sandbox_clock', (offset) => void follow(Number(offset)))
  const [row] = await database.sql<{ offset_ms: string }[]>`select offset_ms::text from sandbox_clock where id = 1`
  await follow(Number(row?.offset_ms ?? 0))
  return () => listening.unlisten()
}
