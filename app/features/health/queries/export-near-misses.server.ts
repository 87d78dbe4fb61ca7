import { desc, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { nearMissKinds, nearMissStatuses } from '#app/domain/near-miss.ts'
import type { CsvOptions } from '#app/features/codes/csv-words.server.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvAmount, csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { codes } from '#db/schema/codes.ts'
import { nearMisses } from '#db/schema/health.ts'
import { influencers } from '#db/schema/influencers.ts'
import { scopeOf } from '#db/scope.ts'
import type { NearMissFilters } from '../inputs.ts'
import { nearMissesMatching } from './near-misses-matching.server.ts'

const titles = [
  'order',
  'placed',
  'typed',
  'code',
  'why',
  'influencer',
  'campaign',
  'currency',
  'amount',
  'status',
  'decided',
  'reason',
] as const

/** The near misses of a list as CSV, newest first; amounts in units. @throws DomainError csv.too-many-downloads */
export async function exportNearMisses(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: NearMissFilters,
  actor: Actor,
  { language, signal }: CsvOptions,
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const kinds = Object.fromEntries(nearMissKinds.map((kind) => [kind, t(`health.near.kind.${kind}`)]))
  const statuses = Object.fromEntries(nearMissStatuses.map((status) => [status, t(`health.near.status.${status}`)]))
  const query = db
    .select({
      order: csvText(nearMisses.vtexOrderId),
      placed: csvInstant(nearMisses.placedAt, brands.timeZone),
      typed: csvText(nearMisses.typed),
      code: csvText(codes.code),
      why: csvWord(nearMisses.kind, kinds),
      influencer: csvText(influencers.name),
      campaign: csvText(campaigns.name),
      currency: nearMisses.currency,
      amount: csvAmount(nearMisses.netAmount, dialect),
      status: csvWord(nearMisses.status, statuses),
      decided: csvInstant(nearMisses.decidedAt, brands.timeZone),
      reason: csvText(nearMisses.reason),
    })
    .from(nearMisses)
    .innerJoin(codes, eq(codes.id, nearMisses.codeId))
    .innerJoin(campaigns, eq(campaigns.id, nearMisses.campaignId))
    .innerJoin(influencers, eq(influencers.id, nearMisses.influencerId))
    .innerJoin(brands, eq(brands.id, nearMisses.brandId))
    .where(nearMissesMatching(input, actor))
    .orderBy(desc(nearMisses.placedAt), desc(nearMisses.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`health.near.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
