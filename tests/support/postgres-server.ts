import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { startEmbeddedPostgres } from '#app/platform/embedded-postgres.server.ts'
import { migrateDatabase } from '#db/migrate.ts'

export const templateDatabase = 'affiliate_template'

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/**
 * A server for tests, with a migrated template database to clone. `TEST_DATABASE_URL` (an admin connection) uses another server.
 * @returns the admin address and `stop`
 */
export async function startTestServer(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  const configured = process.env.TEST_DATABASE_URL
  if (configured !== undefined && configured !== '') {
    await prepareTemplate(configured)
    return { adminUrl: configured, stop: async () => undefined }
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'affiliate-tests-'))
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const server = await startEmbeddedPostgres({
    dataDir,
    port,
    database: 'postgres',
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'shared_buffers=256MB'],
  })
  await prepareTemplate(server.url)
  return {
    adminUrl: server.url,
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function prepareTemplate(adminUrl: string): Promise<void> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => undefined })
  try {
    await admin`drop database if exists ${admin(templateDatabase)} with (force)`
    await admin`create database ${admin(templateDatabase)}`
  } finally {
    await admin.end()
  }
  await migrateDatabase(databaseUrl(adminUrl, templateDatabase))
}

/** The same server, another database. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return url.href
}
