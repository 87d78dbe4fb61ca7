import { and, asc, eq, gte, min, ne, sql } from 'drizzle-orm'
import { type CutOffPeriod, cutOffPeriodOf, followingPeriod } from '#app/domain/cut-off.ts'
import { localDate } from '#app/domain/period.ts'
import { cutOffs } from '#db/schema/cut-offs.ts'
import { ledgerPostings, ledgerTransactions } from '#db/schema/ledger.ts'
import { beyondScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { findLastSealed } from './find-next-cut-off.server.ts'

/** The brand's half month that is sealed next. */
export type ComingCutOff = {
  readonly period: CutOffPeriod
  /** Its row, where its period is over and somebody looked. */
  readonly cutOffId: string | null
  readonly isWaiting: boolean
  /** End of the period sealed last; null: none was. */
  readonly after: Date | null
  /** No posting before it can be of a period that is not sealed. */
  readonly firstPosting: bigint
}

const underWayMs = 86_400_000

/**
 * Which period of a brand is sealed next, as its calendar has it. It is the brand's affair, whoever asks: nothing of it is anybody's money.
 */
export function findComingCutOff(tx: Tx, brand: { id: string; timeZone: string }, now: Date): Promise<ComingCutOff> {
  return beyondScope(tx, async () => {
    const last = await findLastSealed(tx, brand.id)
    const [open] = await tx
      .select({ id: cutOffs.id, firstDay: cutOffs.firstDay, status: cutOffs.status })
      .from(cutOffs)
      .where(and(eq(cutOffs.brandId, brand.id), ne(cutOffs.status, 'sealed')))
      .orderBy(asc(cutOffs.firstDay))
      .limit(1)
    const day = open?.firstDay ?? localDate(last === null ? now : new Date(last.endsAt.getTime() - 1), brand.timeZone)
    const known = cutOffPeriodOf(day, brand.timeZone)
    const period = open === undefined && last !== null ? followingPeriod(known, brand.timeZone) : known
    const after = last?.endsAt ?? null
    const facts = { period, cutOffId: open?.id ?? null, isWaiting: open?.status === 'waiting', after }
    return { ...facts, firstPosting: after === null ? 0n : await firstPostingSince(tx, brand.id, after) }
  })
}

async function firstPostingSince(tx: Tx, brandId: string, after: Date): Promise<bigint> {
  const since = new Date(after.getTime() - underWayMs)
  const first = tx
    .select({ id: ledgerTransactions.id })
    .from(ledgerTransactions)
    .where(and(eq(ledgerTransactions.brandId, brandId), gte(ledgerTransactions.postedAt, since)))
    .orderBy(asc(ledgerTransactions.postedAt))
    .limit(1)
  const [row] = await tx
    .select({ id: min(ledgerPostings.id) })
    .from(ledgerPostings)
    .where(sql`${ledgerPostings.transactionId} = (${first})`)
  return row?.id ?? 0n
}
