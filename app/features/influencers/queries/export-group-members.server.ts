import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { influencerStatuses } from '#app/domain/influencer-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerGroupMembers, influencerGroups } from '#db/schema/influencers.groups.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { GroupMemberFilters } from '../group-inputs.ts'
import { groupMembersMatching } from './list-group-members.server.ts'

const titles = ['group', 'name', 'handle', 'email', 'status', 'joined', 'left'] as const

/**
 * Who is and was in a group as CSV, the last to come first, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportGroupMembers(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: GroupMemberFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(influencerStatuses.map((status) => [status, t(`influencers.status.${status}`)]))
  const query = db
    .select({
      group: csvText(influencerGroups.name),
      name: csvText(influencers.name),
      handle: csvText(influencers.handle),
      email: csvText(influencers.email),
      status: csvWord(influencers.status, words),
      joined: csvInstant(influencerGroupMembers.joinedAt, brands.timeZone),
      left: csvInstant(influencerGroupMembers.leftAt, brands.timeZone),
    })
    .from(influencerGroupMembers)
    .innerJoin(influencerGroups, eq(influencerGroups.id, influencerGroupMembers.groupId))
    .innerJoin(brands, eq(brands.id, influencerGroups.brandId))
    .innerJoin(influencers, eq(influencers.id, influencerGroupMembers.influencerId))
    .where(groupMembersMatching(input, actor))
    .orderBy(desc(influencerGroupMembers.joinedAt), desc(influencerGroupMembers.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`groups.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
