import { auditExports } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'

export type StoredExport = typeof auditExports.$inferInsert

/** Keeps that the file of a sealed day lies in storage. Told twice, once is kept. */
export async function recordExport(tx: Tx, stored: StoredExport): Promise<void> {
  await tx.insert(auditExports).values(stored).onConflictDoNothing()
}
