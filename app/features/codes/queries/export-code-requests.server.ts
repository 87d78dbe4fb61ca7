import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { codeRequestStatuses } from '#app/domain/code-request.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeRequests } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { CsvOptions } from '../csv-words.server.ts'
import type { CodeRequestFilters } from '../request-inputs.ts'
import { codeRequestsMatching } from './list-code-requests.server.ts'

const titles = ['code', 'status', 'campaign', 'holder', 'handle', 'reason', 'created', 'finished'] as const

/** The wishes of a list as CSV, newest first, in the reader's language; instants in the brand's time zone. @throws DomainError csv.too-many-downloads */
export async function exportCodeRequests(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: CodeRequestFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(codeRequestStatuses.map((status) => [status, t(`codes.request.status.${status}`)]))
  const query = db
    .select({
      code: csvText(codeRequests.code),
      status: csvWord(codeRequests.status, words),
      campaign: csvText(campaigns.name),
      holder: csvText(influencers.name),
      handle: csvText(influencers.handle),
      reason: csvText(codeRequests.reason),
      created: csvInstant(codeRequests.createdAt, brands.timeZone),
      finished: csvInstant(codeRequests.decidedAt, brands.timeZone),
    })
    .from(codeRequests)
    .innerJoin(brands, eq(brands.id, codeRequests.brandId))
    .innerJoin(campaigns, eq(campaigns.id, codeRequests.campaignId))
    .innerJoin(influencers, eq(influencers.id, codeRequests.influencerId))
    .where(codeRequestsMatching(input, actor))
    .orderBy(desc(codeRequests.createdAt), desc(codeRequests.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`codes.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
