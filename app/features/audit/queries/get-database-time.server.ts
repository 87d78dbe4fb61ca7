import { sql } from 'drizzle-orm'
import type { Tx } from '#db/types.ts'

/** The database's own clock, to the millisecond: the one that says which day an event belongs to. In a sandbox it does not move along. */
export async function getDatabaseTime(tx: Tx): Promise<Date> {
  const [row] = await tx.execute<{ ms: string }>(sql`select floor(extract(epoch from clock_timestamp()) * 1000)::text as ms`)
  return new Date(Number(row!.ms))
}
