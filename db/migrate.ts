import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations } from 'graphile-worker'
import postgres from 'postgres'
import { applyAccess } from './access/apply-access.ts'

/** Folder of the generated migrations, from the project's root. */
const migrationsFolder = 'db/migrations'

/**
 * Brings the schema, the job queue's schema, and who may see what up to date. Two processes may call it at once: an advisory lock lets one work.
 * @param url of the login that owns the tables
 * @returns nothing; throws what Postgres says when a migration fails (and rolls that migration back).
 */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    await client`select pg_advisory_lock(hashtext('affiliate-platform:migrate'))`
    await runMigrations({ connectionString: url, noPreparedStatements: true })
    await migrate(drizzle(client), { migrationsFolder })
    await applyAccess(client)
  } finally {
    await client.end({ timeout: 5 })
  }
}

/** True when every migration in the folder is recorded as applied. */
export async function isMigrated(sql: postgres.Sql): Promise<boolean> {
  const { readMigrationFiles } = await import('drizzle-orm/migrator')
  const wanted = readMigrationFiles({ migrationsFolder })
  const rows = await sql<
    { created_at: string }[]
  >`select created_at from drizzle.__drizzle_migrations order by created_at desc limit 1`
  return rows[0] !== undefined && Number(rows[0].created_at) >= Math.max(...wanted.map((migration) => migration.folderMillis))
}
