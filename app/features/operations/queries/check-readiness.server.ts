import { sql } from 'drizzle-orm'
import { describeError, type Logger } from '#app/platform/logger.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { isMigrated } from '#db/migrate.ts'

/** A worker beats every two seconds; older than this it does not count as living. */
const oldestBeatSeconds = 10

export type Readiness = {
  readonly isReady: boolean
  readonly checks: { readonly database: boolean; readonly migrations: boolean; readonly worker: boolean }
  /** Seconds since the youngest beat; null without any. */
  readonly workerBeatAgeSeconds: number | null
}

/** Whether the system can do its work: the database answers, its schema is this code's, a worker lives. Never throws. */
export async function checkReadiness({ db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>, logger: Logger): Promise<Readiness> {
  const failed = (check: string) => (error: unknown) => {
    logger.warn({ check, err: describeError(error) }, 'readiness.check-failed')
    return null
  }
  const answers = await raw`select 1`.then(() => true).catch(failed('database'))
  if (answers === null)
    return { isReady: false, checks: { database: false, migrations: false, worker: false }, workerBeatAgeSeconds: null }
  const migrations = (await isMigrated(raw).catch(failed('migrations'))) === true
  const age = await db
    .execute<{ age: number | null }>(
      sql`select extract(epoch from clock_timestamp() - max(beat_at))::float8 as age from worker_heartbeats`,
    )
    .then((rows) => rows[0]?.age ?? null)
    .catch(failed('worker'))
  const worker = age !== null && age < oldestBeatSeconds
  return { isReady: migrations && worker, checks: { database: true, migrations, worker }, workerBeatAgeSeconds: age }
}
