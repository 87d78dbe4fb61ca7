import { sql } from 'drizzle-orm'
import { bigint, check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

/** One row in a sandbox: how far the system's clock runs ahead of the machine's. */
export const sandboxClock = pgTable(
  'sandbox_clock',
  {
    id: integer().primaryKey().default(1),
    offsetMs: bigint({ mode: 'number' }).notNull(),
    updatedAt: instant().notNull(),
  },
  () => [check('sandbox_clock_single_row', sql`id = 1`)],
)

/** Each worker process says that it lives; readiness and the health page read it. */
export const workerHeartbeats = pgTable('worker_heartbeats', {
  workerId: text().primaryKey(),
  startedAt: instant().notNull(),
  beatAt: instant().notNull(),
})
