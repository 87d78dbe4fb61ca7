import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { embeddedDataDir, startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts'
import type { Env } from '#app/platform/env.server.ts'
import { isSeeded } from '#db/seed/seed-mark.ts'

/** What a run leaves in DATA_DIR besides the database. */
const folders = ['simulator', 'mail', 'logs', 'keys', 'storage']

/**
 * Forgets everything of earlier runs. A database of one's own (DATABASE_URL) is emptied only when it holds the seeded world or nothing.
 * @throws Error when that database holds something else
 */
export async function reset(settings: Env, announce: (text: string) => void): Promise<void> {
  announce('Beginning anew…')
  const dataDir = resolve(settings.DATA_DIR)
  if (settings.DATABASE_URL === undefined) await removeEmbedded(dataDir, settings.DATABASE_PORT)
  else await emptyDatabase(settings.DATABASE_URL)
  for (const folder of folders) rmSync(join(dataDir, folder), { recursive: true, force: true })
}

async function removeEmbedded(dataDir: string, port: number): Promise<void> {
  const folder = embeddedDataDir(dataDir)
  if (existsSync(join(folder, 'postmaster.pid'))) {
    const leftOver = await startEmbeddedPostgres({ dataDir, port, database: 'affiliate' })
    await leftOver.stop()
  }
  rmSync(folder, { recursive: true, force: true })
}

async function emptyDatabase(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [row] = await sql<{ tables: number }[]>`
      select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`
    if (row?.tables !== 0 && !(await isSeeded(sql).catch(() => false)))
      throw new Error(
        'DATABASE_URL points at a database that quickstart did not fill: it is left as it is. Give --reset an empty one.',
      )
    await sql`drop schema if exists public, drizzle, graphile_worker cascade`
    await sql`create schema public`
  } finally {
    await sql.end()
  }
}
