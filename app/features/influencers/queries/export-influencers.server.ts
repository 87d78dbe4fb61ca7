import { desc, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { InfluencerFilters } from '../inputs.ts'
import { type Elsewhere, influencersMatching } from './influencers-matching.server.ts'

const titles = ['name', 'handle', 'email', 'country', 'status', 'groups', 'tags', 'since'] as const

/**
 * The influencers of a brand's list as CSV, newest first, in the reader's language; groups and tags are the brand's, instants in its time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportInfluencers(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: InfluencerFilters & { readonly brandId: string },
  actor: Actor,
  {
    language,
    signal,
    elsewhere,
  }: { readonly language: Language; readonly signal?: AbortSignal | undefined; readonly elsewhere: Elsewhere },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(influencerStatuses.map((status) => [status, t(`influencers.status.${status}`)]))
  const zone = sql`(select time_zone from brands where id = ${input.brandId}::uuid)`
  const groups = sql`(select string_agg(g.name, ', ' order by lower(g.name)) from influencer_group_members m
    join influencer_groups g on g.id = m.group_id where m.influencer_id = influencers.id and m.left_at is null and g.brand_id = ${input.brandId}::uuid)`
  const tags = sql`(select string_agg(tag, ', ' order by tag) from influencer_tags t
    where t.influencer_id = influencers.id and t.brand_id = ${input.brandId}::uuid)`
  const query = db
    .select({
      name: csvText(influencers.name),
      handle: csvText(influencers.handle),
      email: csvText(influencers.email),
      country: csvText(influencers.country),
      status: csvWord(influencers.status, words),
      groups: csvText(groups),
      tags: csvText(tags),
      since: csvInstant(influencers.createdAt, zone),
    })
    .from(influencers)
    .where(influencersMatching(db, input, actor, elsewhere))
    .orderBy(desc(influencers.createdAt), desc(influencers.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`influencers.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
