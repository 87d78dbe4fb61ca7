import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { influencers } from '#db/schema/influencers.ts'
import { orders } from '#db/schema/orders.ts'
import { inScope, scopeOf } from '#db/scope.ts'
import { csvWords } from '../csv-words.server.ts'
import type { OrderFilters } from '../inputs.ts'
import { ordersMatching } from './orders-matching.server.ts'

export type CsvOptions = { readonly language: Language; readonly signal?: AbortSignal | undefined }

const titles = [
  'brand',
  'order',
  'sequence',
  'placed-at',
  'order-state',
  'vtex-status',
  'influencer',
  'handle',
  'campaign',
  'code',
  'coupons',
  'currency',
  'total',
  'net',
  'commission-status',
  'commission',
  'flags',
] as const

/**
 * The orders of a list as CSV, newest first, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportOrders(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: OrderFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = csvWords(language)
  const flag = sql.identifier('flag')
  const matching = await inScope(db, actor, (tx) => ordersMatching(tx, input, actor), 'read')
  const query = db
    .select({
      brand: csvText(brands.name),
      order: csvText(orders.vtexOrderId),
      sequence: csvText(orders.sequence),
      placedAt: csvInstant(orders.placedAt, brands.timeZone),
      state: csvWord(orders.state, words.orderState),
      vtexStatus: csvText(orders.vtexStatus),
      influencer: csvText(influencers.name),
      handle: csvText(influencers.handle),
      campaign: csvText(campaigns.name),
      code: csvText(codes.code),
      coupons: csvText(sql`array_to_string(${orders.couponCodes}, ', ')`),
      currency: orders.currency,
      total: csvAmount(orders.totalAmount, dialect),
      net: csvAmount(orders.netAmount, dialect),
      commissionStatus: csvWord(commissions.status, words.commissionStatus),
      commission: csvAmount(commissions.amount, dialect),
      flags: sql`case when ${orders.flags} <> '{}' then
        (select string_agg(${csvWord(flag, words.flag)}, ', ') from unnest(${orders.flags}) as flags (${flag})) end`,
    })
    .from(orders)
    .innerJoin(brands, eq(brands.id, orders.brandId))
    .leftJoin(influencers, eq(influencers.id, orders.influencerId))
    .leftJoin(campaigns, eq(campaigns.id, orders.campaignId))
    .leftJoin(codes, eq(codes.id, orders.codeId))
    .leftJoin(commissions, eq(commissions.orderId, orders.id))
    .where(matching)
    .orderBy(desc(orders.placedAt), desc(orders.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
