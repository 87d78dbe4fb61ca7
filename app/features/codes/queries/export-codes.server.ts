import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeAssignments, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import { inScope, scopeOf } from '#db/scope.ts'
import { type CsvOptions, csvWords } from '../csv-words.server.ts'
import type { CodeFilters } from '../inputs.ts'
import { codesMatching } from './codes-matching.server.ts'

const titles = [
  'code',
  'status',
  'campaign',
  'holder',
  'handle',
  'uses',
  'per-client',
  'from',
  'until',
  'origin',
  'created',
  'synced',
  'problem',
] as const

/**
 * The codes of a list as CSV, newest first, in the reader's language; instants in the brand's time zone.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportCodes(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: CodeFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = csvWords(language)
  const matching = await inScope(db, actor, async (tx) => ({ where: codesMatching(tx, input, actor) }), 'read')
  const query = db
    .select({
      code: csvText(codes.code),
      status: csvWord(codes.status, words.status),
      campaign: csvText(campaigns.name),
      holder: csvText(influencers.name),
      handle: csvText(influencers.handle),
      uses: codes.maxUses,
      perClient: codes.maxUsesPerClient,
      from: csvInstant(codes.validFrom, brands.timeZone),
      until: csvInstant(codes.validUntil, brands.timeZone),
      origin: csvWord(codes.origin, words.origin),
      created: csvInstant(codes.createdAt, brands.timeZone),
      synced: csvInstant(codes.syncedAt, brands.timeZone),
      problem: csvText(codes.syncError),
    })
    .from(codes)
    .innerJoin(brands, eq(brands.id, codes.brandId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .leftJoin(codeAssignments, and(eq(codeAssignments.codeId, codes.id), isNull(codeAssignments.assignedUntil)))
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(matching.where)
    .orderBy(desc(codes.createdAt), desc(codes.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`codes.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
