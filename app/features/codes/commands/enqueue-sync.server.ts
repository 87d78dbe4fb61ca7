import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'
import { syncCode } from '../tasks.ts'

/**
 * Asks for each code to be synced, once however often it is asked before the job begins, and one after the other: a slow sync must not undo a later one.
 * One statement, however many.
 */
export async function enqueueSync(tx: Tx, codeIds: readonly string[]): Promise<void> {
  if (codeIds.length === 0) return
  await tx.execute(sql`
    select graphile_worker.add_job(${syncCode.name}::text, json_build_object('codeId', id), queue_name => ${`${syncCode.name}:`}::text || id,
      job_key => ${`${syncCode.name}:`}::text || id, job_key_mode => 'preserve_run_at')
    from unnest(${sql.param(codeIds)}::text[]) as id`)
}
