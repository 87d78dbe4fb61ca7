import { and, asc, desc, eq, isNotNull, lt, sql } from 'drizzle-orm'
import { auditEvents, auditLinks, auditSeals } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import { eventTextColumns, recordedDay } from '../trail/canonical-event.server.ts'
import { startOfDay } from '../trail/chain.server.ts'
import { noSeal, sealHash, sealStatement } from '../trail/seal.server.ts'
import type { AuditSigner } from '../trail/signing.server.ts'
import { lockChain, unlinked } from './link-events.server.ts'

export type SealOutcome =
  | { readonly kind: 'sealed'; readonly eventCount: number; readonly hash: string }
  | { readonly kind: 'events-unlinked' }

/**
 * Ends the chain of a day with a signed seal. The caller knows that every transaction of the day has ended (`settleTransactions`), and seals
 * the days in their order. A day that still has events without a link is left as it is. Locks out linkers.
 * @param input.sealedAt the database's clock
 */
export async function sealDay(
  tx: Tx,
  { day, sealedAt, signer }: { readonly day: string; readonly sealedAt: Date; readonly signer: AuditSigner },
): Promise<SealOutcome> {
  await lockChain(tx)
  if (await hasUnlinked(tx, day)) return { kind: 'events-unlinked' }
  const ends = await tx
    .select({ eventId: auditLinks.eventId, position: auditLinks.position, hash: auditLinks.hash })
    .from(auditLinks)
    .where(
      and(
        eq(auditLinks.day, day),
        sql`${auditLinks.position} in (1, (select max(position) from audit_links where day = ${day}))`,
      ),
    )
    .orderBy(asc(auditLinks.position))
  const [previous] = await tx
    .select({ hash: auditSeals.hash })
    .from(auditSeals)
    .where(lt(auditSeals.day, day))
    .orderBy(desc(auditSeals.day))
    .limit(1)
  const [first, last] = [ends[0], ends.at(-1)]
  const facts = {
    day,
    eventCount: last?.position ?? 0,
    firstEventId: first === undefined ? null : String(first.eventId),
    lastEventId: last === undefined ? null : String(last.eventId),
    lastHash: last?.hash ?? startOfDay(day),
    previousHash: previous?.hash ?? noSeal,
    sealedAt: sealedAt.toISOString(),
    keyId: signer.keyId,
  }
  const statement = sealStatement(facts)
  const hash = sealHash(statement)
  await tx.insert(auditSeals).values({
    ...facts,
    firstEventId: first?.eventId ?? null,
    lastEventId: last?.eventId ?? null,
    hash,
    sealedAt,
    signature: signer.sign(statement),
  })
  return { kind: 'sealed', eventCount: facts.eventCount, hash }
}

async function hasUnlinked(tx: Tx, day: string): Promise<boolean> {
  const rows = await tx
    .select({ id: eventTextColumns.id })
    .from(auditEvents)
    .leftJoin(auditLinks, eq(auditLinks.eventId, auditEvents.id))
    .where(and(await unlinked(tx), isNotNull(auditEvents.id), sql`${recordedDay} <= ${day}`))
    .limit(1)
  return rows.length > 0
}
