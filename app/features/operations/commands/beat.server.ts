import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** Seconds without a beat after which a worker counts as dead. It beats every two. */
const deadAfterSeconds = 10

/**
 * Says that these queue workers live, and sets the jobs of those free that stopped saying so: a killed process's jobs would otherwise stay
 * locked for hours. Uses the database's clock, so that machines need not agree.
 * @returns the ids of workers declared dead
 */
export async function beat(tx: Tx, workerIds: readonly string[]): Promise<string[]> {
  await tx.execute(sql`
    insert into worker_heartbeats (worker_id, started_at, beat_at)
    select id, clock_timestamp(), clock_timestamp() from jsonb_array_elements_text(${JSON.stringify(workerIds)}::text::jsonb) as w (id)
    on conflict (worker_id) do update set beat_at = excluded.beat_at`)
  const dead = await tx.execute<{ worker_id: string }>(sql`
    delete from worker_heartbeats where beat_at < clock_timestamp() - make_interval(secs => ${deadAfterSeconds}) returning worker_id`)
  const ids = [...dead].map((row) => row.worker_id)
  if (ids.length > 0) {
    await tx.execute(sql`
      select graphile_worker.force_unlock_workers(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)))`)
  }
  return ids
}

/** A worker that ends in peace leaves no row behind. */
export async function stopBeating(tx: Tx, workerIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from worker_heartbeats where worker_id in (select jsonb_array_elements_text(${JSON.stringify(workerIds)}::text::jsonb))`)
}
