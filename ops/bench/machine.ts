import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { VtexControl } from '#tests/simulators/vtex/control-client.ts'
import { freePort } from '#tests/support/postgres-server.ts'
import { vaultOf } from '#tests/support/test-vault.ts'

/** Everything a measurement runs on: a durable PostgreSQL of its own, the simulator, and processes started as in production. */
export type Machine = {
  readonly database: DatabaseClient
  readonly databaseUrl: string
  readonly vault: Vault
  readonly control: VtexControl
  /** Starts a web process and waits until its `/healthz` answers. */
  startWeb(file: string, port: number, extra?: Record<string, string>): Promise<ChildProcess>
  /** Starts the built worker. */
  startWorker(): ChildProcess
  stop(child: ChildProcess): Promise<void>
  close(): Promise<void>
}

/** Durable: every commit is on disk before it is answered. Memory sized for a small machine. */
const settings = ['shared_buffers=1GB', 'max_wal_size=8GB', 'synchronous_commit=on', 'fsync=on', 'checkpoint_timeout=15min']

export async function prepareMachine(): Promise<Machine> {
  const dataDir = mkdtempSync(join(tmpdir(), 'affiliate-bench-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startEmbeddedPostgres({ dataDir, port: await freePort(), database: 'bench', settings })
  await migrateDatabase(postgres.url)
  const database = createDatabase(postgres.url, { applicationName: 'bench' })
  const master = randomBytes(32)
  const simulatorPort = await freePort()
  const environment = {
    ...process.env,
    NODE_ENV: 'production' as const,
    APP_MODE: 'local',
    DATABASE_URL: postgres.url,
    DATA_DIR: dataDir,
    MASTER_KEY: master.toString('base64'),
    LOG_LEVEL: 'error',
    VTEX_BASE_URL: `http://127.0.0.1:${simulatorPort}/{account}`,
  }
  const children = new Set<ChildProcess>()

  function launch(command: string, args: readonly string[], extra: Record<string, string>): ChildProcess {
    const child = spawn(command, args, { env: { ...environment, ...extra }, stdio: ['ignore', 'ignore', 'inherit'] })
    children.add(child)
    child.once('exit', (code) => {
      children.delete(child)
      if (code !== 0 && code !== null) throw new Error(`${args.join(' ')} ended with ${code}`)
    })
    return child
  }
  launch(process.execPath, ['--import', 'tsx', 'tests/simulators/vtex/start.ts', '--port', String(simulatorPort)], {})
  const control = new VtexControl(`http://127.0.0.1:${simulatorPort}`)
  await until(async () => (await control.health()).status === 'ok')

  async function stop(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  return {
    database,
    databaseUrl: postgres.url,
    vault: vaultOf(master),
    control,
    async startWeb(file, port, extra = {}) {
      const child = launch(process.execPath, ['--import', 'tsx', file], { PORT: String(port), ...extra })
      await until(async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok)
      return child
    },
    startWorker: () => launch(process.execPath, ['build/server/worker.js'], {}),
    stop,
    async close() {
      await control.close()
      await Promise.all([...children].map(stop))
      await database.close()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Tries until it is so; a failure counts as not yet. @throws Error after a minute */
export async function until(isSo: () => Promise<boolean>, everyMs = 100, withinMs = 60_000): Promise<void> {
  const deadline = performance.now() + withinMs
  while (performance.now() < deadline) {
    if (await isSo().catch(() => false)) return
    await sleep(everyMs)
  }
  throw new Error('waited in vain')
}
