import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** One job of the queue in one of its lives: a job that is asked for again gets another `key`. */
export type DueJob = { readonly key: string; readonly task: string }

/** Jobs that are to run now or are running, by the database's clock; those that wait for another try and those that gave up are left out. */
export async function listDueJobs(tx: Tx): Promise<DueJob[]> {
  const rows = await tx.execute<DueJob>(sql`
    select id || ':' || revision as key, task_identifier as task
    from graphile_worker.jobs where run_at <= clock_timestamp() and attempts < max_attempts`)
  return [...rows]
}
