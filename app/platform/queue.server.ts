import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import type { Task } from './task.ts'

export type EnqueueOptions = {
  /** Debounces: a pending job with the same key is kept, not doubled (its run time is preserved unless `replaceRunAt`). */
  readonly key?: string
  readonly replaceRunAt?: boolean
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
  readonly runAt?: Date
  readonly maxAttempts?: number
  /** Lower runs earlier; default 0. */
  readonly priority?: number
}

/** Adds a job in the caller's transaction: it exists when, and only when, the transaction commits. */
export async function enqueue<T>(tx: Tx, task: Task<T>, payload: T, options: EnqueueOptions = {}): Promise<void> {
  const body = JSON.stringify(task.payload.parse(payload))
  const mode = options.key === undefined ? null : options.replaceRunAt === true ? 'replace' : 'preserve_run_at'
  await tx.execute(sql`select graphile_worker.add_job(
    ${task.name}::text, ${body}::json, queue_name => ${options.queue ?? null}::text,
    run_at => ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? null}::int,
    job_key => ${options.key ?? null}::text, priority => ${options.priority ?? null}::int, job_key_mode => ${mode ?? 'replace'}::text)`)
}
