import { asc, sql } from 'drizzle-orm'
import { addDays } from '#app/domain/period.ts'
import { auditLinks, auditSeals } from '#db/schema/audit.ts'
import type { Tx } from '#db/types.ts'
import type { Report } from './finding.ts'
import { noSeal, type SealFacts, sealHash, sealStatement } from './seal.server.ts'
import type { AuditVerifier } from './signing.server.ts'

export type Seal = typeof auditSeals.$inferSelect

/** Days are sealed some minutes after their end; one that is open after so long has been forgotten, or its seal taken away. */
const sealedWithinMs = 6 * 60 * 60 * 1000

/**
 * Every seal against its statement, its signature and the seal before; every day that ended has one. One row a day: they are held in memory.
 * @returns the seals by day, in order
 */
export async function checkSeals(tx: Tx, verifier: AuditVerifier, now: Date, report: Report): Promise<Map<string, Seal>> {
  const seals = await tx.select().from(auditSeals).orderBy(asc(auditSeals.day))
  let before: Seal | null = null
  for (const seal of seals) {
    const statement = sealStatement(factsOf(seal))
    if (sealHash(statement) !== seal.hash) report({ kind: 'seal-changed', id: seal.day, detail: { hash: seal.hash } })
    else if (!verifier.isSigned(statement, seal.signature, seal.keyId))
      report({ kind: 'seal-signature-wrong', id: seal.day, detail: { keyId: seal.keyId } })
    const expected = before?.hash ?? noSeal
    if (seal.previousHash !== expected || (before !== null && seal.day !== addDays(before.day, 1)))
      report({
        kind: 'seal-removed',
        id: addDays(seal.day, -1),
        detail: { last: before?.day ?? '', next: seal.day, previousHash: seal.previousHash },
      })
    before = seal
  }
  await reportUnsealed(tx, before, now, report)
  return new Map(seals.map((seal) => [seal.day, seal]))
}

/** The days that ended long enough ago and have no seal: those at the end, which no later seal vouches for. */
async function reportUnsealed(tx: Tx, last: Seal | null, now: Date, report: Report): Promise<void> {
  const first = last === null ? await firstLinkedDay(tx) : addDays(last.day, 1)
  if (first === null) return
  for (let day = first; Date.parse(addDays(day, 1)) + sealedWithinMs < now.getTime(); day = addDays(day, 1))
    report({ kind: 'day-unsealed', id: day, detail: { lastSeal: last?.day ?? '' } })
}

async function firstLinkedDay(tx: Tx): Promise<string | null> {
  const [row] = await tx.select({ day: sql<string | null>`min(${auditLinks.day})` }).from(auditLinks)
  return row?.day ?? null
}

/** What a stored seal says, as it was signed. */
export function factsOf(seal: Seal): SealFacts {
  return {
    ...seal,
    firstEventId: seal.firstEventId === null ? null : String(seal.firstEventId),
    lastEventId: seal.lastEventId === null ? null : String(seal.lastEventId),
    sealedAt: seal.sealedAt.toISOString(),
  }
}
