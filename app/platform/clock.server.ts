import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** Reads the time for commands. In a sandbox it runs ahead of the machine by the stored offset; elsewhere it is the machine's. */
export type Clock = { now(): Promise<Date> }

export const machineClock: Clock = { now: async () => new Date() }

/** Asks the database each time, so that web, jobs and schedule move together. */
export function sandboxClock(db: Tx): Clock {
  return {
    async now() {
      return new Date(Date.now() + (await sandboxOffsetMs(db)))
    },
  }
}

export async function sandboxOffsetMs(db: Tx): Promise<number> {
  const rows = await db.execute<{ offset_ms: string }>(sql`select offset_ms::text from sandbox_clock where id = 1`)
  return Number(rows[0]?.offset_ms ?? 0)
}
