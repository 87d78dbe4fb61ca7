import type postgres from 'postgres'
import type { Context } from '#app/domain/context.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import type { Tx } from '#db/types.ts'

const action = 'operations.seed-world'

/** True when the seeded world is complete in this database. */
export async function isSeeded(sql: postgres.Sql): Promise<boolean> {
  const rows = await sql`select 1 from audit_events where action = ${action} limit 1`
  return rows.length > 0
}

/** Writes down that the world is complete; the last step of the seed. */
export async function markSeeded(tx: Tx, facts: Record<string, number>, ctx: Context): Promise<void> {
  const subject = { action, brandId: null, subjectType: 'world', subjectId: 'seed' }
  await recordAudit(tx, { ...subject, before: null, after: facts }, ctx)
}
