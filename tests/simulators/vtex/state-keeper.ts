import { setTimeout as sleep } from 'node:timers/promises'
import { loadState, saveState } from './state-file.ts'
import type { World } from './world.ts'

const everyMs = 3000

/**
 * Loads the world from a file and keeps the file current: every few seconds when something changed (rarer when saving is slow, so that it takes
 * at most a tenth of the time), and on close. @throws for a damaged file
 */
export async function keepStateFile(world: World, path: string): Promise<{ close(): Promise<void> }> {
  await loadState(world, path)
  const stop = new AbortController()
  const loop = async () => {
    let pauseMs = everyMs
    while (!stop.signal.aborted) {
      await sleep(pauseMs, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
      if (stop.signal.aborted || !world.state.dirty) continue
      const started = Date.now()
      await saveState(world, path)
      pauseMs = Math.max(everyMs, 10 * (Date.now() - started))
    }
  }
  const running = loop()
  return {
    async close() {
      stop.abort()
      await running
      await saveState(world, path)
    },
  }
}
