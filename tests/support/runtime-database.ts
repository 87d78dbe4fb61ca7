import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, vi } from 'vitest'
import { closeRuntime } from '#app/platform/runtime.server.ts'
import type { Db } from '#db/types.ts'
import { cloneDatabase } from './test-database.ts'

/**
 * Gives the test file's process (`database()`, `env()`, `keys()`) a database and a master key of its own. For tests of the web edge, which
 * finds its database by itself.
 * @returns the database as its owner: what tests plant and look at has no scope
 */
export function runtimeDatabase(environment: Readonly<Record<string, string>> = {}): () => Db {
  let clone: Awaited<ReturnType<typeof cloneDatabase>> | undefined
  beforeAll(async () => {
    clone = await cloneDatabase()
    vi.stubEnv('DATABASE_URL', clone.url)
    vi.stubEnv('MASTER_KEY', randomBytes(32).toString('base64'))
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  })
  afterAll(async () => {
    await closeRuntime()
    await clone?.drop()
    vi.unstubAllEnvs()
  })
  return () => clone!.client.db
}
