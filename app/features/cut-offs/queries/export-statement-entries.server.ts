import { and, asc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { statementLineKinds } from '#app/domain/statement.ts'
import type { CsvOptions } from '#app/features/orders/queries/export-orders.server.ts'
import { salesInScope } from '#app/features/orders/queries/sales-in-scope.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { commissions } from '#db/schema/commissions.ts'
import { statementEntries, statements } from '#db/schema/cut-offs.ts'
import { ledgerTransactions } from '#db/schema/ledger.ts'
import { orders } from '#db/schema/orders.ts'
import { scopeOf } from '#db/scope.ts'
import type { StatementRef } from '../inputs.ts'
import { entryAmount, entryKind, onCommission, onStatement } from './entry-columns.server.ts'

const titles = [
  'statement',
  'value-at',
  'posted-at',
  'movement',
  'campaign',
  'order',
  'currency',
  'amount',
  'transaction',
] as const

/**
 * What a statement rests on as CSV, oldest first, in the reader's language; instants in the brand's time zone. Empty for a statement that the actor may
 * not see.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportStatementEntries(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  { statementId }: StatementRef,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(statementLineKinds.map((kind) => [kind, t(`cut-offs.line.${kind}`)]))
  const query = db
    .select({
      number: csvText(statements.number),
      valueAt: csvInstant(ledgerTransactions.valueAt, brands.timeZone),
      postedAt: csvInstant(ledgerTransactions.postedAt, brands.timeZone),
      kind: csvWord(entryKind, words),
      campaign: csvText(campaigns.name),
      order: csvText(orders.vtexOrderId),
      currency: statements.currency,
      amount: csvAmount(entryAmount, dialect),
      transaction: ledgerTransactions.id,
    })
    .from(statementEntries)
    .innerJoin(statements, onStatement)
    .innerJoin(brands, eq(brands.id, statements.brandId))
    .innerJoin(ledgerTransactions, eq(ledgerTransactions.id, statementEntries.transactionId))
    .leftJoin(commissions, onCommission)
    .leftJoin(orders, eq(orders.id, commissions.orderId))
    .leftJoin(campaigns, eq(campaigns.id, commissions.campaignId))
    .where(and(eq(statementEntries.statementId, statementId), salesInScope(statements, actor)))
    .orderBy(asc(ledgerTransactions.valueAt), asc(ledgerTransactions.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
