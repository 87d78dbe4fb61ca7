import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { decodeCursor, encodeCursor, type Page, toPage } from '#app/platform/keyset.server.ts'
import { brands } from '#db/schema/brands.ts'
import { statementLines, statements } from '#db/schema/cut-offs.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import type { ListStatements } from '../inputs.ts'
import { statementsMatching } from './statements-matching.server.ts'

/** What a list shows of a statement; minor units, `reversed` and debts zero or below. */
export const statementColumns = {
  id: statements.id,
  number: statements.number,
  firstDay: statements.firstDay,
  currency: statements.currency,
  brand: { id: brands.id, name: brands.name, timeZone: brands.timeZone },
  influencer: { id: influencers.id, name: influencers.name, handle: influencers.handle },
  cutOffId: statements.cutOffId,
  openingConfirmed: statements.openingConfirmed,
  openingAvailable: statements.openingAvailable,
  openingInWithdrawal: statements.openingInWithdrawal,
  openingDebt: statements.openingDebt,
  closingConfirmed: statements.closingConfirmed,
  closingAvailable: statements.closingAvailable,
  closingInWithdrawal: statements.closingInWithdrawal,
  closingDebt: statements.closingDebt,
  earned: lineSum('commissions'),
  reversed: lineSum('reversals'),
  hash: statements.hash,
  sealedAt: statements.sealedAt,
}

export type StatementListItem = Awaited<ReturnType<typeof select>>[number]

/** The statements that the actor may see, newest period first. @throws DomainError page.invalid-cursor */
export async function listStatements(tx: Tx, input: ListStatements, actor: Actor): Promise<Page<StatementListItem>> {
  return toPage(await select(tx, input, actor), input.limit, keyOf)
}

/** The cursor that stands at a statement of the list. */
export function statementCursor(row: StatementListItem): string {
  return encodeCursor(keyOf(row))
}

function select(tx: Tx, input: ListStatements, actor: Actor) {
  return tx
    .select(statementColumns)
    .from(statements)
    .innerJoin(brands, eq(brands.id, statements.brandId))
    .innerJoin(influencers, eq(influencers.id, statements.influencerId))
    .where(and(statementsMatching(input, actor), follows(input.cursor)))
    .orderBy(desc(statements.firstDay), desc(statements.id))
    .limit(input.limit + 1)
}

function keyOf({ firstDay, id }: { firstDay: string; id: string }) {
  return { at: new Date(`${firstDay}T00:00:00Z`), id }
}

function follows(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  const { at, id } = decodeCursor(cursor)
  return sql`(${statements.firstDay}, ${statements.id}) < (${at.toISOString().slice(0, 10)}::date, ${id}::uuid)`
}

function lineSum(kind: 'commissions' | 'reversals'): SQL<bigint> {
  return sql`(select coalesce(sum(${statementLines.amount}), 0) from ${statementLines}
    where ${statementLines.statementId} = ${statements.id} and ${statementLines.kind} = ${kind})`.mapWith(BigInt)
}
