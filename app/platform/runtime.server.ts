import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { type Clock, machineClock, sandboxClock } from './clock.server.ts'
import { env } from './env.server.ts'
import { type Keys, loadKeys } from './keys.server.ts'
import { createLogger, type Logger } from './logger.server.ts'
import { openVault } from './vault/open-vault.server.ts'
import type { Vault } from './vault/vault.server.ts'

/** What one process shares: made on first use, closed once. */
type Runtime = { database?: DatabaseClient; keys?: Keys; vault?: Vault; clock?: Clock; logger?: Logger }
const runtime: Runtime = {}

/**
 * The process's database clients.
 * @throws Error without DATABASE_URL: processes are handed one, by quickstart or by their environment
 */
export function database(): DatabaseClient {
  if (runtime.database === undefined) {
    const { DATABASE_URL, DATABASE_POOL_SIZE } = env()
    if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set: use `npm run quickstart` for an embedded database')
    runtime.database = createDatabase(DATABASE_URL, { poolSize: DATABASE_POOL_SIZE })
  }
  return runtime.database
}

export function keys(): Keys {
  runtime.keys ??= loadKeys(env())
  return runtime.keys
}

/** Seals and opens secrets and documents. */
export function vault(): Vault {
  runtime.vault ??= openVault(env(), keys())
  return runtime.vault
}

/** The system's time: movable in a sandbox. */
export function clock(): Clock {
  runtime.clock ??= env().SANDBOX ? sandboxClock(database().db) : machineClock
  return runtime.clock
}

export function logger(): Logger {
  runtime.logger ??= createLogger(env().LOG_LEVEL, 'web')
  return runtime.logger
}

/** Ends the pool; the last step of a shutdown. */
export async function closeRuntime(): Promise<void> {
  await runtime.database?.close()
  runtime.database = undefined
}
