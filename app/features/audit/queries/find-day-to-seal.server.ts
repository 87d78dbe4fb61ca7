import { sql } from 'drizzle-orm'
import { addDays } from '#app/domain/period.ts'
import { auditLinks } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { firstOpenDay } from '../commands/link-events.server.ts'
import { getDatabaseTime } from './get-database-time.server.ts'

/** From the end of a day to its seal: long enough for any transaction that had begun to have a transaction id by then. */
const restMs = 5 * 60 * 1000

/** The first day without a seal, if it has ended some minutes ago by the database's clock; else null. */
export async function findDayToSeal(tx: Tx): Promise<{ day: string; now: Date } | null> {
  const now = await getDatabaseTime(tx)
  const day = (await firstOpenDay(tx)) ?? (await firstLinkedDay(tx))
  return day !== null && Date.parse(addDays(day, 1)) + restMs <= now.getTime() ? { day, now } : null
}

async function firstLinkedDay(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ day: sql<string | null>`min(${auditLinks.day})` }).from(auditLinks)
  return row?.day ?? null
}
