import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { campaignStatuses } from '#app/domain/campaign-status.ts'
import { campaignVisibilities } from '#app/domain/campaign-visibility.ts'
import { inScope as ofBrands } from '#app/features/brands/queries/in-scope.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { scopeOf } from '#db/scope.ts'
import type { CampaignFilters } from '../inputs.ts'

const titles = [
  'brand',
  'campaign',
  'status',
  'visibility',
  'starts-at',
  'ends-at',
  'version',
  'rate',
  'currency',
  'budget',
  'spent',
  'utm-source',
] as const

/**
 * The campaigns of a list as CSV, newest first, with the terms now in force and what was spent, in the reader's language; instants in the brand's time
 * zone, rates in per cent (empty for a fixed amount).
 * @throws DomainError csv.too-many-downloads
 */
export async function exportCampaigns(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: CampaignFilters,
  actor: Actor,
  { language, signal, now }: { language: Language; signal?: AbortSignal | undefined; now: Date },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const statuses = Object.fromEntries(campaignStatuses.map((status) => [status, t(`campaigns.status.${status}`)]))
  const visibilities = Object.fromEntries(campaignVisibilities.map((value) => [value, t(`campaigns.visibility.${value}`)]))
  const inForce = (column: 'version' | 'budget' | 'default_rate') =>
    sql`(select ${sql.raw(column)} from campaign_terms t where t.campaign_id = ${campaigns.id}
      and (t.valid_from <= ${now.toISOString()}::timestamptz or t.version = 1) order by t.version desc limit 1)`
  const query = db
    .select({
      brand: csvText(brands.name),
      name: csvText(campaigns.name),
      status: csvWord(campaigns.status, statuses),
      visibility: csvWord(campaigns.visibility, visibilities),
      startsAt: csvInstant(campaigns.startsAt, brands.timeZone),
      endsAt: csvInstant(campaigns.endsAt, brands.timeZone),
      version: inForce('version'),
      rate: csvAmount(sql`(${inForce('default_rate')} ->> 'rate')::bigint`, dialect),
      currency: brands.currency,
      budget: csvAmount(inForce('budget'), dialect),
      spent: csvAmount(
        sql`(select s.amount from campaign_spending s where s.campaign_id = ${campaigns.id} and s.currency = ${brands.currency})`,
        dialect,
      ),
      utmSource: csvText(campaigns.utmSource),
    })
    .from(campaigns)
    .innerJoin(brands, eq(brands.id, campaigns.brandId))
    .where(
      and(
        ofBrands(campaigns.brandId, actor),
        input.brandId === undefined ? undefined : eq(campaigns.brandId, input.brandId),
        input.status === undefined ? undefined : eq(campaigns.status, input.status),
        input.visibility === undefined ? undefined : eq(campaigns.visibility, input.visibility),
        containsText([campaigns.name, campaigns.utmSource], input.search),
      ),
    )
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`campaigns.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
