import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reserves a data folder for this process, so that two runs do not take each other's database away. The reservation of a killed run is
 * void.
 * @returns how to give it back
 * @throws Error naming the process that holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'running.json')
  const holder = readHolder(path)
  if (holder !== null && startOf(holder.pid) === holder.startedAt)
    throw new Error(
      `Another run uses ${dataDir} (process ${holder.pid}). End it first, or set DATA_DIR, PORT, DATABASE_PORT, SIMULATOR_PORT, MAIL_CATCHER_PORT and MAIL_CATCHER_SMTP_PORT.`,
    )
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) }))
  return () => rmSync(path, { force: true })
}

function readHolder(path: string): { pid: number; startedAt: string } | null {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as { pid: number; startedAt: string }
  } catch {
    return null
  }
}

/** When a process started, as the system tells it; null when there is no such process. Tells a process from a later one of the same number. */
function startOf(pid: number): string | null {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '') : 'unknown'
}
