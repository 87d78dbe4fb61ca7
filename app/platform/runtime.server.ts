import { type DatabaseRole, databaseRoles } from '#db/access/roles.ts'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { type Clock, machineClock, sandboxClock } from './clock.server.ts'
import { env } from './env.server.ts'
import { type Keys, loadKeys } from './keys.server.ts'
import { createLogger, type Logger } from './logger.server.ts'
import type { DocumentStorage } from './storage/document-storage.ts'
import { openStorage } from './storage/open-storage.server.ts'
import { openScanner } from './uploads/open-scanner.server.ts'
import type { VirusScanner } from './uploads/virus-scanner.ts'
import { openVault } from './vault/open-vault.server.ts'
import type { Vault } from './vault/vault.server.ts'

/** What one process shares: made on first use, closed once. */
type Runtime = {
  database?: DatabaseClient
  systemDatabase?: DatabaseClient
  keys?: Keys
  vault?: Vault
  storage?: DocumentStorage
  scanner?: VirusScanner
  clock?: Clock
  logger?: Logger
}
const runtime: Runtime = {}

/**
 * The process's database clients. `db` sees no row of a brand or person by itself: questions go through `inScope` or `asSystem` (db/scope.ts).
 * @throws Error without DATABASE_URL: processes are handed one, by quickstart or by their environment
 */
export function database(): DatabaseClient {
  runtime.database ??= openDatabase(databaseRoles.scoped)
  return runtime.database
}

/** The clients of a process that works for the platform itself: jobs, and what is started by hand. They see every row. */
export function systemDatabase(): DatabaseClient {
  runtime.systemDatabase ??= openDatabase(databaseRoles.system)
  return runtime.systemDatabase
}

function openDatabase(role: DatabaseRole): DatabaseClient {
  const { DATABASE_URL, DATABASE_POOL_SIZE } = env()
  if (DATABASE_URL === undefined) throw new Error('DATABASE_URL is not set: use `npm run quickstart` for an embedded database')
  return createDatabase(DATABASE_URL, { poolSize: DATABASE_POOL_SIZE, role })
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

/** Documents, encrypted before they leave the process. */
export function storage(): DocumentStorage {
  runtime.storage ??= openStorage(env(), vault())
  return runtime.storage
}

/** Looks through uploads; passes everything where none is configured. */
export function scanner(): VirusScanner {
  runtime.scanner ??= openScanner(env())
  return runtime.scanner
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

/** Ends the pools; the last step of a shutdown. */
export async function closeRuntime(): Promise<void> {
  await Promise.all([runtime.database?.close(), runtime.systemDatabase?.close()])
  runtime.database = undefined
  runtime.systemDatabase = undefined
}
