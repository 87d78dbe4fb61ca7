import { asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { influencerGroups } from '#db/schema/influencers.groups.ts'
import { scopeOf } from '#db/scope.ts'
import type { GroupFilters } from '../group-inputs.ts'
import { groupColumns, groupsMatching } from './list-groups.server.ts'

const titles = ['name', 'description', 'people', 'created', 'archived'] as const

/** A brand's groups as CSV by name, in the reader's language; instants in the brand's time zone. @throws DomainError csv.too-many-downloads */
export async function exportGroups(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: GroupFilters,
  actor: Actor,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal | undefined },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const query = db
    .select({
      name: csvText(influencerGroups.name),
      description: csvText(influencerGroups.description),
      people: groupColumns.people,
      created: csvInstant(influencerGroups.createdAt, brands.timeZone),
      archived: csvInstant(influencerGroups.archivedAt, brands.timeZone),
    })
    .from(influencerGroups)
    .innerJoin(brands, eq(brands.id, influencerGroups.brandId))
    .where(groupsMatching(input, actor))
    .orderBy(asc(sql`lower(${influencerGroups.name})`), asc(influencerGroups.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`groups.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
