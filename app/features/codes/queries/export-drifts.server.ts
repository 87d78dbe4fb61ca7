import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { driftStatuses } from '#app/domain/code-drift.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codeDrifts, codes } from '#db/schema/codes.ts'
import { scopeOf } from '#db/scope.ts'
import type { CsvOptions } from '../csv-words.server.ts'
import type { DriftFilters } from '../drift-inputs.ts'
import { driftsMatching } from './drifts-matching.server.ts'

const titles = ['code', 'campaign', 'status', 'wanted', 'observed', 'found', 'decided'] as const

/** The differences of a list as CSV, newest first, both coupons as VTEX's API writes them. @throws DomainError csv.too-many-downloads */
export async function exportDrifts(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: DriftFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(driftStatuses.map((status) => [status, t(`codes.drift.status.${status}`)]))
  const query = db
    .select({
      code: csvText(codes.code),
      campaign: csvText(campaigns.name),
      status: csvWord(codeDrifts.status, words),
      wanted: csvText(sql`${codeDrifts.wanted}::text`),
      observed: csvText(sql`${codeDrifts.observed}::text`),
      found: csvInstant(codeDrifts.foundAt, brands.timeZone),
      decided: csvInstant(codeDrifts.decidedAt, brands.timeZone),
    })
    .from(codeDrifts)
    .innerJoin(codes, eq(codes.id, codeDrifts.codeId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .innerJoin(brands, eq(brands.id, codeDrifts.brandId))
    .where(driftsMatching(input, actor))
    .orderBy(desc(codeDrifts.foundAt), desc(codeDrifts.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`codes.drift.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
