import { sql } from 'drizzle-orm'
import type { Task } from '#app/platform/task.ts'
import type { Tx } from '#db/types.ts'

/** Payloads of a task's jobs that wait in the queue, oldest first. */
export async function enqueued<T>(tx: Tx, task: Task<T>): Promise<T[]> {
  const rows = await tx.execute<{ payload: unknown }>(sql`
    select j.payload::text from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${task.name} order by j.id`)
  return rows.map((row) => task.payload.parse(JSON.parse(String(row.payload))))
}
