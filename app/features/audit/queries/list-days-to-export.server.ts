import { asc, eq, isNull } from 'drizzle-orm'
import { auditExports, auditSeals } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'

/** Sealed days whose file is not in storage yet, the oldest first. */
export async function listDaysToExport(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ day: auditSeals.day })
    .from(auditSeals)
    .leftJoin(auditExports, eq(auditExports.day, auditSeals.day))
    .where(isNull(auditExports.day))
    .orderBy(asc(auditSeals.day))
    .limit(limit)
  return rows.map(({ day }) => day)
}
