import { desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { signalKinds, signalStatuses } from '#app/domain/code-signal.ts'
import type { CsvOptions } from '#app/features/codes/csv-words.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { codeSignals } from '#db/schema/health.ts'
import { scopeOf } from '#db/scope.ts'
import type { SignalFilters } from '../inputs.ts'
import { signalsMatching } from './signals-matching.server.ts'

const titles = [
  'code',
  'campaign',
  'kind',
  'score',
  'status',
  'observed',
  'expected',
  'orders',
  'detail',
  'found',
  'seen',
  'decided',
  'reason',
] as const

/** The signs of a list as CSV, newest first, with their figures. @throws DomainError csv.too-many-downloads */
export async function exportSignals(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: SignalFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const kinds = Object.fromEntries(signalKinds.map((kind) => [kind, t(`health.kind.${kind}`)]))
  const statuses = Object.fromEntries(signalStatuses.map((status) => [status, t(`health.status.${status}`)]))
  const figure = (name: 'observed' | 'expected') => {
    const text = sql`${codeSignals.evidence} ->> ${name}`
    return dialect.decimal === '.' ? text : sql`translate(${text}, '.', ',')`
  }
  const query = db
    .select({
      code: csvText(codes.code),
      campaign: csvText(campaigns.name),
      kind: csvWord(codeSignals.kind, kinds),
      score: codeSignals.score,
      status: csvWord(codeSignals.status, statuses),
      observed: figure('observed'),
      expected: figure('expected'),
      orders: sql`${codeSignals.evidence} ->> 'orders'`,
      detail: csvText(sql`(${codeSignals.evidence} ->> 'detail')`),
      found: csvInstant(codeSignals.foundAt, brands.timeZone),
      seen: csvInstant(codeSignals.seenAt, brands.timeZone),
      decided: csvInstant(codeSignals.decidedAt, brands.timeZone),
      reason: csvText(sql`(${codeSignals.decision} ->> 'reason')`),
    })
    .from(codeSignals)
    .innerJoin(codes, eq(codes.id, codeSignals.codeId))
    .innerJoin(campaigns, eq(campaigns.id, codes.campaignId))
    .innerJoin(brands, eq(brands.id, codeSignals.brandId))
    .where(signalsMatching(input, actor))
    .orderBy(desc(codeSignals.foundAt), desc(codeSignals.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`health.signals.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
