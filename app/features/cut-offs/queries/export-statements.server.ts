import { asc, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { StatementLineKind } from '#app/domain/statement.ts'
import type { CsvOptions } from '#app/features/orders/queries/export-orders.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { statementLines, statements } from '#db/schema/cut-offs.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { StatementFilters } from '../inputs.ts'
import { statementsMatching } from './statements-matching.server.ts'

const titles = [
  'brand',
  'statement',
  'first-day',
  'influencer',
  'handle',
  'currency',
  'opening',
  'commissions',
  'reversals',
  'adjustments',
  'payments',
  'withholdings',
  'released',
  'debt-recovered',
  'closing',
  'closing-confirmed',
  'closing-available',
  'closing-in-withdrawal',
  'closing-debt',
  'sealed-at',
  'hash',
] as const

/**
 * The statements of a list as CSV, by period and number, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportStatements(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: StatementFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const amount = (value: SQLWrapper) => csvAmount(value, dialect)
  const line = (kind: StatementLineKind) => amount(sumOfLines(kind))
  const query = db
    .select({
      brand: csvText(brands.name),
      number: csvText(statements.number),
      firstDay: statements.firstDay,
      influencer: csvText(influencers.name),
      handle: csvText(influencers.handle),
      currency: statements.currency,
      opening: amount(balanceOf('opening')),
      commissions: line('commissions'),
      reversals: line('reversals'),
      adjustments: line('adjustments'),
      payments: line('payments'),
      withholdings: line('withholdings'),
      released: line('released'),
      recovered: line('debt-recovered'),
      closing: amount(balanceOf('closing')),
      confirmed: amount(statements.closingConfirmed),
      available: amount(statements.closingAvailable),
      inWithdrawal: amount(statements.closingInWithdrawal),
      debt: amount(statements.closingDebt),
      sealedAt: csvInstant(statements.sealedAt, brands.timeZone),
      hash: statements.hash,
    })
    .from(statements)
    .innerJoin(brands, eq(brands.id, statements.brandId))
    .innerJoin(influencers, eq(influencers.id, statements.influencerId))
    .where(statementsMatching(input, actor))
    .orderBy(asc(statements.firstDay), asc(statements.number), asc(statements.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}

function sumOfLines(kind: StatementLineKind): SQL {
  return sql`(select coalesce(sum(${statementLines.amount}), 0) from ${statementLines}
    where ${statementLines.statementId} = ${statements.id} and ${statementLines.kind} = ${kind})`
}

function balanceOf(when: 'opening' | 'closing'): SQL {
  return when === 'opening'
    ? sql`(${statements.openingConfirmed} + ${statements.openingAvailable} + ${statements.openingInWithdrawal} + ${statements.openingDebt})`
    : sql`(${statements.closingConfirmed} + ${statements.closingAvailable} + ${statements.closingInWithdrawal} + ${statements.closingDebt})`
}
