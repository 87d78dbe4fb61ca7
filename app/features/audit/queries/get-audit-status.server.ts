import { count, desc, eq } from 'drizzle-orm'
import { auditEvents, auditExports, auditLinks, auditSeals, auditVerifications } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { unlinked } from '../commands/link-events.server.ts'

export type AuditStatus = Awaited<ReturnType<typeof getAuditStatus>>

/** How the trail stands: the last seal, the last verification, the last file in storage, and how many events wait for the linker. */
export async function getAuditStatus(tx: Tx) {
  const [seal] = await tx
    .select({
      day: auditSeals.day,
      eventCount: auditSeals.eventCount,
      hash: auditSeals.hash,
      sealedAt: auditSeals.sealedAt,
      keyId: auditSeals.keyId,
    })
    .from(auditSeals)
    .orderBy(desc(auditSeals.day))
    .limit(1)
  const [verification] = await tx.select().from(auditVerifications).orderBy(desc(auditVerifications.id)).limit(1)
  const [stored] = await tx.select().from(auditExports).orderBy(desc(auditExports.day)).limit(1)
  const [waiting] = await tx
    .select({ count: count() })
    .from(auditEvents)
    .leftJoin(auditLinks, eq(auditLinks.eventId, auditEvents.id))
    .where(await unlinked(tx))
  return {
    seal: seal ?? null,
    verification: verification ?? null,
    stored: stored ?? null,
    waitingCount: waiting?.count ?? 0,
  }
}
