import { sql } from 'drizzle-orm'
import { bigint, check, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { id, instant, isOneOf } from './columns.ts'

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

export const rotationOutcomes = ['complete', 'with-failures', 'superseded'] as const

/** Where a rotation of keys stands: the source and the id it looked at last, in which pass, and how many values that pass has moved. */
export type RotationCursor = {
  readonly source: string | null
  readonly after: string | null
  readonly pass: number
  readonly moved: number
}

/** Moves of all sealed values to another key of the KMS, one at a time. */
export const keyRotations = pgTable(
  'key_rotations',
  {
    id: id(),
    /** Keys that values were under at the start. */
    fromKeyIds: jsonb().$type<string[]>().notNull(),
    toKeyId: text().notNull(),
    total: integer().notNull(),
    done: integer().notNull().default(0),
    /** Values that open under no key, in the last pass; `failures` names the owners of the first of them. */
    failed: integer().notNull().default(0),
    failures: jsonb().$type<string[]>().notNull().default([]),
    cursor: jsonb().$type<RotationCursor>().notNull(),
    startedAt: instant().notNull(),
    movedAt: instant().notNull(),
    finishedAt: instant(),
    outcome: text({ enum: rotationOutcomes }),
  },
  (t) => [
    uniqueIndex('key_rotations_one_under_way').on(sql`(finished_at is null)`).where(sql`finished_at is null`),
    check('key_rotations_outcome_known', isOneOf(t.outcome, rotationOutcomes)),
    check('key_rotations_end_whole', sql`(finished_at is null) = (outcome is null)`),
  ],
)
