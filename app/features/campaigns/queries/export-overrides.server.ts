import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaignOverrides, campaigns } from '#db/schema/campaigns.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import { type OverridesOf, overridesMatching } from './list-overrides.server.ts'

const titles = ['campaign', 'influencer', 'handle', 'group', 'rate', 'from', 'until', 'reason', 'granted'] as const

/**
 * Better rates as CSV, newest first, in the reader's language: rates in per cent, instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportOverrides(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: OverridesOf,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const query = db
    .select({
      campaign: csvText(campaigns.name),
      influencer: csvText(influencers.name),
      handle: csvText(influencers.handle),
      group: csvText(influencerGroups.name),
      rate: csvAmount(sql`${campaignOverrides.rate}::bigint`, dialect),
      from: csvInstant(campaignOverrides.validFrom, brands.timeZone),
      until: csvInstant(campaignOverrides.validUntil, brands.timeZone),
      reason: csvText(campaignOverrides.reason),
      granted: csvInstant(campaignOverrides.createdAt, brands.timeZone),
    })
    .from(campaignOverrides)
    .innerJoin(brands, eq(brands.id, campaignOverrides.brandId))
    .innerJoin(campaigns, eq(campaigns.id, campaignOverrides.campaignId))
    .leftJoin(influencers, eq(influencers.id, campaignOverrides.influencerId))
    .leftJoin(influencerGroups, eq(influencerGroups.id, campaignOverrides.groupId))
    .where(overridesMatching(input, actor))
    .orderBy(desc(campaignOverrides.createdAt), desc(campaignOverrides.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`members.override.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
