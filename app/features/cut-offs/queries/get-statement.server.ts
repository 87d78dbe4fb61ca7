import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { lastDayOf } from '#app/domain/cut-off.ts'
import { type StatementLineKind, statementLineKinds } from '#app/domain/statement.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { commissions } from '#db/schema/commissions.ts'
import { statementLines, statements } from '#db/schema/cut-offs.ts'
import { influencers } from '#db/schema/influencers.ts'
import type { Tx } from '#db/types.ts'
import { statementNotFound } from '../errors.ts'
import type { StatementRef } from '../inputs.ts'
import { type StatementListItem, statementColumns } from './list-statements.server.ts'

/** Sum of what happened, in one campaign where it was in one; minor units. */
export type StatementLine = {
  readonly kind: StatementLineKind
  readonly campaign: { readonly id: string; readonly name: string } | null
  readonly count: number
  readonly amount: bigint
}

/** What of the closing balance is still to become available, and when. */
export type ExpectedRelease = { readonly availableAt: Date; readonly amount: bigint; readonly count: number }

export type StatementDetail = StatementListItem & {
  readonly lastDay: string
  readonly previousId: string | null
  /** The statement that follows; null: it is the last one. */
  readonly nextId: string | null
  /** By kind, then campaign. */
  readonly lines: readonly StatementLine[]
  /** As things are now, earliest first. */
  readonly expected: readonly ExpectedRelease[]
}

/** One statement with its lines, and what comes next of its money. @throws DomainError cut-offs.statement-not-found */
export async function getStatement(tx: Tx, { statementId }: StatementRef, actor: Actor): Promise<StatementDetail> {
  const [found] = await tx
    .select({ ...statementColumns, previousId: statements.previousId })
    .from(statements)
    .innerJoin(brands, eq(brands.id, statements.brandId))
    .innerJoin(influencers, eq(influencers.id, statements.influencerId))
    .where(and(eq(statements.id, statementId), salesInScope(statements, actor)))
  if (found === undefined) throw statementNotFound()
  const [following] = await tx.select({ id: statements.id }).from(statements).where(eq(statements.previousId, statementId))
  const lines = await tx
    .select({
      kind: statementLines.kind,
      campaign: { id: campaigns.id, name: campaigns.name },
      count: statementLines.count,
      amount: statementLines.amount,
    })
    .from(statementLines)
    .leftJoin(campaigns, eq(campaigns.id, statementLines.campaignId))
    .where(eq(statementLines.statementId, statementId))
    .orderBy(asc(campaigns.name))
  const rank = (kind: StatementLineKind) => statementLineKinds.indexOf(kind)
  return {
    ...found,
    lastDay: lastDayOf(found.firstDay),
    nextId: following?.id ?? null,
    lines: lines.sort((a, b) => rank(a.kind) - rank(b.kind)),
    expected: await listExpected(tx, found, actor),
  }
}

function listExpected(tx: Tx, { brand, influencer, currency }: StatementListItem, actor: Actor): Promise<ExpectedRelease[]> {
  return tx
    .select({
      availableAt: sql<Date>`${commissions.availableAt}`.mapWith(commissions.availableAt),
      amount: sql`sum(${commissions.postedConfirmed})`.mapWith(BigInt),
      count: sql`count(*)`.mapWith(Number),
    })
    .from(commissions)
    .where(
      and(
        eq(commissions.influencerId, influencer.id),
        eq(commissions.brandId, brand.id),
        eq(commissions.currency, currency),
        eq(commissions.status, 'confirmed'),
        isNull(commissions.releasedAt),
        eq(commissions.isFrozen, false),
        gt(commissions.postedConfirmed, 0n),
        salesInScope(commissions, actor),
      ),
    )
    .groupBy(commissions.availableAt)
    .orderBy(asc(commissions.availableAt))
    .limit(60)
}
