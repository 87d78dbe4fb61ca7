import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import type { Brand } from '#app/features/brands/queries/get-brand.server.ts'
import { type CsvOptions, csvWords } from '#app/features/codes/csv-words.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { scopeOf } from '#db/scope.ts'
import type { UsageFilters } from '../inputs.ts'
import { usageRows } from './usage-rows.server.ts'

const titles = [
  'code',
  'status',
  'campaign',
  'holder',
  'handle',
  'orders',
  'before',
  'canceled',
  'known-customers',
  'new-customers',
  'currency',
  'sales',
  'discount',
  'commission',
  'last-use',
] as const

/** What the codes of a list sold and cost as CSV, those that sold most first; amounts in units. @throws DomainError csv.too-many-downloads */
export async function exportUsage(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  brand: Pick<Brand, 'id' | 'currency' | 'timeZone'>,
  input: UsageFilters,
  { actor, now }: Pick<Context, 'actor' | 'now'>,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const lastUse = sql`(select h.hour from code_hours h where h.code_id = u.id order by h.hour desc limit 1)`
  const query = db
    .execute(sql`
      select ${csvText(sql`u.code`)}, ${csvWord(sql`u.status`, csvWords(language).status)}, ${csvText(sql`u.campaign_name`)},
        ${csvText(sql`u.holder_name`)}, ${csvText(sql`u.holder_handle`)}, u.orders, u.orders_before, u.canceled_orders, u.known_customers,
        u.new_customers, ${brand.currency}::text, ${csvAmount(sql`u.sales_amount`, dialect)}, ${csvAmount(sql`u.discount_amount`, dialect)},
        ${csvAmount(sql`u.commission_amount`, dialect)}, ${csvInstant(lastUse, sql`${brand.timeZone}`)}
      from (${usageRows(brand, input, now)}) u order by u.sales_amount desc, u.id desc`)
    .getQuery()
  const head = csvHeader(
    titles.map((title) => t(`health.usage.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
