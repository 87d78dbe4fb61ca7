import { asc, desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { membershipStatuses } from '#app/domain/membership-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaignMembers, campaigns } from '#db/schema/campaigns.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { MemberFilters } from '../member-inputs.ts'
import { membersMatching } from './list-members.server.ts'

const titles = [
  'campaign',
  'name',
  'handle',
  'email',
  'status',
  'message',
  'reason',
  'terms',
  'begun',
  'changed',
  'joined',
] as const

/**
 * The memberships of a list as CSV, those that changed last first, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportMembers(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: MemberFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(membershipStatuses.map((status) => [status, t(`members.status.${status}`)]))
  const query = db
    .select({
      campaign: csvText(campaigns.name),
      name: csvText(influencers.name),
      handle: csvText(influencers.handle),
      email: csvText(influencers.email),
      status: csvWord(campaignMembers.status, words),
      message: csvText(campaignMembers.message),
      reason: csvText(campaignMembers.reason),
      terms: campaignMembers.termsVersion,
      begun: csvInstant(campaignMembers.createdAt, brands.timeZone),
      changed: csvInstant(campaignMembers.updatedAt, brands.timeZone),
      joined: csvInstant(campaignMembers.joinedAt, brands.timeZone),
    })
    .from(campaignMembers)
    .innerJoin(brands, eq(brands.id, campaignMembers.brandId))
    .innerJoin(campaigns, eq(campaigns.id, campaignMembers.campaignId))
    .innerJoin(influencers, eq(influencers.id, campaignMembers.influencerId))
    .where(membersMatching(input, actor))
    .orderBy(desc(campaignMembers.updatedAt), asc(campaignMembers.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`members.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
