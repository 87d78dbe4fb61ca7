import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { StatementLineKind } from '#app/domain/statement.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { afterCursor, encodeCursor, type Page, toPage } from '#app/platform/keyset.server.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { commissions } from '#db/schema/commissions.ts'
import { statementEntries, statements } from '#db/schema/cut-offs.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { orders } from '#db/schema/orders.ts'
import type { Tx } from '#db/types.ts'
import type { ListStatementEntries } from '../inputs.ts'
import { entryAmount, entryKind, onCommission, onStatement } from './entry-columns.server.ts'

export type StatementEntry = Awaited<ReturnType<typeof select>>[number]

/**
 * The ledger transactions that a statement rests on, the last one first; none of a statement that the actor may not see.
 * @throws DomainError page.invalid-cursor
 */
export async function listStatementEntries(tx: Tx, input: ListStatementEntries, actor: Actor): Promise<Page<StatementEntry>> {
  return toPage(await select(tx, input, actor), input.limit, keyOf)
}

/** The cursor that stands at an entry of the list. */
export function entryCursor(entry: StatementEntry): string {
  return encodeCursor(keyOf(entry))
}

function keyOf({ valueAt, id }: StatementEntry) {
  return { at: valueAt, id }
}

function select(tx: Tx, input: ListStatementEntries, actor: Actor) {
  return tx
    .select({
      id: ledgerTransactions.id,
      kind: sql<StatementLineKind | null>`${entryKind}`,
      amount: sql`${entryAmount}`.mapWith(BigInt),
      currency: statements.currency,
      causeKind: ledgerTransactions.causeKind,
      reason: ledgerTransactions.reason,
      valueAt: ledgerTransactions.valueAt,
      postedAt: ledgerTransactions.postedAt,
      commissionId: commissions.id,
      order: { id: orders.id, vtexOrderId: orders.vtexOrderId },
      campaign: { id: campaigns.id, name: campaigns.name },
    })
    .from(statementEntries)
    .innerJoin(statements, onStatement)
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, statementEntries.transactionId))
    .leftJoin(commissions, onCommission)
    .leftJoin(orders, eq(orders.id, commissions.orderId))
    .leftJoin(campaigns, eq(campaigns.id, commissions.campaignId))
    .where(
      and(
        eq(statementEntries.statementId, input.statementId),
        salesInScope(statements, actor),
        ofKind(input.kind),
        input.campaignId === undefined ? undefined : eq(commissions.campaignId, input.campaignId),
        afterCursor(ledgerTransactions.valueAt, ledgerTransactions.id, input.cursor),
      ),
    )
    .orderBy(desc(ledgerTransactions.valueAt), desc(ledgerTransactions.id))
    .limit(input.limit + 1)
}

function ofKind(kind: StatementLineKind | undefined): SQL | undefined {
  if (kind === undefined) return undefined
  return sql`${entryKind} = ${kind === 'withholdings' ? 'payments' : kind}`
}
