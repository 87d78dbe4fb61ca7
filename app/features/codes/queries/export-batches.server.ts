import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { codeBatchStatuses } from '#app/domain/code-batch.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeBatches } from '#db/schema/codes.ts'
import { scopeOf } from '#db/scope.ts'
import type { BatchFilters } from '../batch/batch-inputs.ts'
import type { CsvOptions } from '../csv-words.server.ts'
import { batchesMatching } from './list-batches.server.ts'

const titles = ['campaign', 'pattern', 'status', 'rows', 'made', 'failed', 'created', 'finished'] as const

/** The batches of a list as CSV, newest first, in the reader's language; instants in the brand's time zone. @throws DomainError csv.too-many-downloads */
export async function exportBatches(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: BatchFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(codeBatchStatuses.map((status) => [status, t(`codes.batch.status.${status}`)]))
  const query = db
    .select({
      campaign: csvText(campaigns.name),
      pattern: csvText(codeBatches.pattern),
      status: csvWord(codeBatches.status, words),
      rows: codeBatches.total,
      made: codeBatches.created,
      failed: codeBatches.failed,
      created: csvInstant(codeBatches.createdAt, brands.timeZone),
      finished: csvInstant(codeBatches.finishedAt, brands.timeZone),
    })
    .from(codeBatches)
    .innerJoin(brands, eq(brands.id, codeBatches.brandId))
    .innerJoin(campaigns, eq(campaigns.id, codeBatches.campaignId))
    .where(batchesMatching(input, actor))
    .orderBy(desc(codeBatches.createdAt), desc(codeBatches.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`codes.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
