import { setTimeout as sleep } from 'node:timers/promises'
import type { Tx } from '#db/types.ts'
import { listDueJobs } from './queries/list-due-jobs.server.ts'
import { clockMoved } from './tasks.ts'

const pollMs = 100

type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Waits until what a move of the clock causes is done: its own job, then the jobs that were due when that one ended. Is handed how to read,
 * each time in a transaction of its own: it looks again and again.
 * @returns false when `timeoutMs` passed first
 */
export async function awaitClockEffect(read: Read, { timeoutMs }: { timeoutMs: number }): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  const isMoved = await until(deadline, async () => (await read(listDueJobs)).every(({ task }) => task !== clockMoved.name))
  if (!isMoved) return false
  const caused = new Set((await read(listDueJobs)).map(({ key }) => key))
  return until(deadline, async () => (await read(listDueJobs)).every(({ key }) => !caused.has(key)))
}

async function until(deadline: number, isDone: () => Promise<boolean>): Promise<boolean> {
  while (!(await isDone())) {
    if (Date.now() >= deadline) return false
    await sleep(pollMs)
  }
  return true
}
