import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { inject } from 'vitest'
import { createDatabase, type DatabaseClient } from '#db/client.ts'
import { scopeOf } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { databaseUrl, templateDatabase } from './postgres-server.ts'

/** A database of one's own, cloned from the migrated template; for races, jobs and whole processes. */
export async function cloneDatabase(): Promise<{ url: string; client: DatabaseClient; drop(): Promise<void> }> {
  const adminUrl = inject('adminUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  await admin`select pg_advisory_lock(hashtext('affiliate-platform:clone'))`
  await admin`create database ${admin(name)} template ${admin(templateDatabase)}`
  await admin`select pg_advisory_unlock(hashtext('affiliate-platform:clone'))`
  const url = databaseUrl(adminUrl, name)
  const client = createDatabase(url, { applicationName: 'test' })
  return {
    url,
    client,
    async drop() {
      await client.close()
      await admin`drop database if exists ${admin(name)} with (force)`
      await admin.end()
    },
  }
}

let shared: Promise<Awaited<ReturnType<typeof cloneDatabase>>> | undefined

class Rollback extends Error {}

/** Runs a test in a transaction of this file's database, as the role of the platform's own parts (a missing grant fails), and rolls it back. */
export function inRollback(body: (tx: Tx) => Promise<void>): () => Promise<void> {
  return async () => {
    shared ??= cloneDatabase()
    const { client } = await shared
    try {
      await client.db.transaction(async (tx) => {
        await tx.execute(sql.raw(scopeOf({ kind: 'system', name: 'test' })))
        await body(tx)
        throw new Rollback()
      })
    } catch (error) {
      if (!(error instanceof Rollback)) throw error
    }
  }
}
