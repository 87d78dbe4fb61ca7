import { eq, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Actor } from '#app/domain/actor.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { codeAssignments, codeBatches, codes } from '#db/schema/codes.ts'
import { influencers } from '#db/schema/influencers.ts'
import { inScope, scopeOf } from '#db/scope.ts'
import { type CsvOptions, csvWords } from '../csv-words.server.ts'
import { getBatch } from './get-batch.server.ts'

const titles = ['row', 'code', 'handle', 'status', 'problem'] as const

/**
 * What came of a batch as CSV: the rows that failed with their reason, then each code that was made with who was given it first.
 * @throws DomainError codes.batch-not-found | csv.too-many-downloads
 */
export async function exportBatchResults(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  { batchId }: { batchId: string },
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  await inScope(db, actor, (tx) => getBatch(tx, { batchId }, actor), 'read')
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = csvWords(language)
  const failure = (field: string) => sql`(failure ->> ${field})`
  const failures = db
    .select({
      row: sql`${failure('row')}::int`.as('row'),
      code: csvText(failure('value')).as('code'),
      handle: sql`null::text`.as('handle'),
      status: sql`${t('codes.batch.not-made')}::text`.as('status'),
      problem: csvWord(failure('code'), words.refusal).as('problem'),
      place: sql`'0' || lpad(${failure('row')}, 9, '0')`.as('place'),
    })
    .from(codeBatches)
    .innerJoin(sql`jsonb_array_elements(${codeBatches.failures}) as failure`, sql`true`)
    .where(eq(codeBatches.id, batchId))
  const made = db
    .select({
      row: sql`null::int`.as('row'),
      code: csvText(codes.code).as('code'),
      handle: csvText(influencers.handle).as('handle'),
      status: csvWord(codes.status, words.status).as('status'),
      problem: sql`null::text`.as('problem'),
      place: sql`'1' || ${codes.id}::text`.as('place'),
    })
    .from(codes)
    .leftJoin(
      codeAssignments,
      sql`${codeAssignments.id} = (select min(a.id::text)::uuid from ${codeAssignments} a where a.code_id = ${codes.id})`,
    )
    .leftJoin(influencers, eq(influencers.id, codeAssignments.influencerId))
    .where(eq(codes.batchId, batchId))
  const results = unionAll(failures as never, made as never).as('results')
  const column = (name: string) => sql.identifier(name)
  const query = db
    .select({
      row: sql`${column('row')}`,
      code: sql`${column('code')}`,
      handle: sql`${column('handle')}`,
      status: sql`${column('status')}`,
      problem: sql`${column('problem')}`,
    })
    .from(results)
    .orderBy(sql`${column('place')}`)
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`codes.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
