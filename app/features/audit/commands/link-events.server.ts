import { and, asc, desc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { addDays } from '#app/domain/period.ts'
import { auditEvents, auditLinks, auditSeals } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { canonicalEvent, eventTextColumns, recordedDay } from '../trail/canonical-event.server.ts'
import { linkHash, linkStatement, startOfDay } from '../trail/chain.server.ts'
import type { AuditSigner } from '../trail/signing.server.ts'

type Link = typeof auditLinks.$inferInsert
/** Where a day's chain stands. */
export type ChainHead = { readonly day: string; readonly position: number; readonly hash: string }

/**
 * Appends the events that have no link yet, by id, to the chain of their day; the last link of each day in a run is signed. Whoever commits
 * late is linked late: position, not id, is the order of the chain. An event of a day that is sealed already goes to the first open day,
 * where the verification names it. Locks out other linkers (never a command: it writes no table of theirs).
 * @returns how many, and where the days' chains end
 */
export async function linkEvents(
  tx: Tx,
  { limit, signer }: { readonly limit: number; readonly signer: AuditSigner },
): Promise<{ linked: number; heads: readonly ChainHead[] }> {
  await lockChain(tx)
  const openFrom = await firstOpenDay(tx)
  const events = await tx
    .select({ ...eventTextColumns, day: recordedDay })
    .from(auditEvents)
    .leftJoin(auditLinks, eq(auditLinks.eventId, auditEvents.id))
    .where(await unlinked(tx))
    .orderBy(asc(auditEvents.id))
    .limit(limit)
  const heads = new Map<string, ChainHead>()
  const links: (Link & ChainHead)[] = []
  for (const event of events) {
    const day = openFrom !== null && event.day < openFrom ? openFrom : event.day
    const head = heads.get(day) ?? (await headOf(tx, day))
    const next = { day, position: head.position + 1, hash: linkHash(head.hash, canonicalEvent(event)) }
    heads.set(day, next)
    links.push({ eventId: BigInt(event.id), ...next })
  }
  const signed = links.map((link) =>
    heads.get(link.day)?.position === link.position ? { ...link, signature: signer.sign(linkStatement(link)) } : link,
  )
  if (signed.length > 0) await tx.insert(auditLinks).values(signed)
  return { linked: links.length, heads: [...heads.values()] }
}

/** One linker or sealer at a time, until the transaction ends. */
export async function lockChain(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('audit:chain'))`)
}

/** The day after the last seal; null before the first. */
export async function firstOpenDay(tx: Tx): Promise<string | null> {
  const [seal] = await tx.select({ day: auditSeals.day }).from(auditSeals).orderBy(desc(auditSeals.day)).limit(1)
  return seal === undefined ? null : addDays(seal.day, 1)
}

/**
 * Condition of events without a link, for a select that left-joins the links. Only ids past those of the day before the last sealed one are
 * looked at: when that day was sealed every transaction of its time had ended, so nothing honest comes below.
 */
export async function unlinked(tx: Tx): Promise<SQL | undefined> {
  const [floor] = await tx
    .select({ id: auditSeals.lastEventId })
    .from(auditSeals)
    .where(and(sql`${auditSeals.lastEventId} is not null`, sql`${auditSeals.day} < (select max(day) from audit_seals)`))
    .orderBy(desc(auditSeals.day))
    .limit(1)
  return and(isNull(auditLinks.eventId), floor?.id == null ? undefined : gt(auditEvents.id, floor.id))
}

async function headOf(tx: Tx, day: string): Promise<ChainHead> {
  const [last] = await tx
    .select({ day: auditLinks.day, position: auditLinks.position, hash: auditLinks.hash })
    .from(auditLinks)
    .where(eq(auditLinks.day, day))
    .orderBy(desc(auditLinks.position))
    .limit(1)
  return last ?? { day, position: 0, hash: startOfDay(day) }
}
