import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { csvWords } from '#app/features/orders/csv-words.server.ts'
import type { CsvOptions } from '#app/features/orders/queries/export-orders.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
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
import type { CommissionFilters } from '../inputs.ts'
import { commissionsMatching } from './commissions-matching.server.ts'

const titles = [
  'brand',
  'order',
  'placed-at',
  'influencer',
  'handle',
  'campaign',
  'code',
  'commission-status',
  'held-reason',
  'currency',
  'base',
  'commission',
  'confirmed-at',
  'available-at',
  'released-at',
] as const

/**
 * The commissions of a list as CSV, newest first, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportCommissions(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: CommissionFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = csvWords(language)
  const matching = await inScope(db, actor, (tx) => commissionsMatching(tx, input, actor), 'read')
  const query = db
    .select({
      brand: csvText(brands.name),
      order: csvText(orders.vtexOrderId),
      placedAt: csvInstant(commissions.placedAt, brands.timeZone),
      influencer: csvText(influencers.name),
      handle: csvText(influencers.handle),
      campaign: csvText(campaigns.name),
      code: csvText(codes.code),
      status: csvWord(commissions.status, words.commissionStatus),
      heldReason: csvWord(commissions.heldReason, words.heldReason),
      currency: commissions.currency,
      base: csvAmount(commissions.baseAmount, dialect),
      amount: csvAmount(commissions.amount, dialect),
      confirmedAt: csvInstant(commissions.confirmedAt, brands.timeZone),
      availableAt: csvInstant(commissions.availableAt, brands.timeZone),
      releasedAt: csvInstant(commissions.releasedAt, brands.timeZone),
    })
    .from(commissions)
    .innerJoin(brands, eq(brands.id, commissions.brandId))
    .innerJoin(orders, eq(orders.id, commissions.orderId))
    .innerJoin(campaigns, eq(campaigns.id, commissions.campaignId))
    .innerJoin(influencers, eq(influencers.id, commissions.influencerId))
    .innerJoin(codes, eq(codes.id, commissions.codeId))
    .where(matching)
    .orderBy(desc(commissions.placedAt), desc(commissions.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`csv.columns.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
