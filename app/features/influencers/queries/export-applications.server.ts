import { asc, eq, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { applicationStatuses } from '#app/domain/application-status.ts'
import { translate } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { copyOut } from '#app/platform/copy-out.server.ts'
import { csvDialects, csvHeader, csvInstant, csvText, csvWord } from '#app/platform/csv.server.ts'
import type { DatabaseClient } from '#db/client.ts'
import { brands } from '#db/schema/brands.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { scopeOf } from '#db/scope.ts'
import type { ApplicationFilters } from '../application-inputs.ts'
import { applicationsMatching, followers, waitingSince } from './list-applications.server.ts'

const titles = ['name', 'handle', 'status', 'email', 'confirmed', 'country', 'followers', 'begun', 'sent', 'decided'] as const

/**
 * The applications of a list as CSV, those that wait longest first, in the reader's language; instants in the brand's time zone. Numbers of documents and
 * accounts are not in it.
 * @throws DomainError csv.too-many-downloads
 */
export async function exportApplications(
  { db, sql: raw }: Pick<DatabaseClient, 'db' | 'sql'>,
  input: ApplicationFilters,
  actor: Actor,
  { language, signal, now }: { readonly language: Language; readonly signal?: AbortSignal | undefined; readonly now: Date },
): Promise<ReadableStream<Uint8Array>> {
  const dialect = csvDialects[language]
  const t = translate(language)
  const words = Object.fromEntries(applicationStatuses.map((status) => [status, t(`review.status.${status}`)]))
  const query = db
    .select({
      name: csvText(sql`coalesce(${applications.displayName}, ${kycProfiles.legalName})`),
      handle: csvText(applications.handle),
      status: csvWord(applications.status, words),
      email: csvText(applications.email),
      confirmed: csvInstant(applications.emailConfirmedAt, brands.timeZone),
      country: sql`${kycProfiles.country}`,
      followers,
      begun: csvInstant(applications.createdAt, brands.timeZone),
      sent: csvInstant(applications.submittedAt, brands.timeZone),
      decided: csvInstant(applications.decidedAt, brands.timeZone),
    })
    .from(applications)
    .innerJoin(brands, eq(brands.id, applications.brandId))
    .innerJoin(kycProfiles, eq(kycProfiles.id, applications.profileId))
    .where(applicationsMatching(input, actor, now))
    .orderBy(sql`${waitingSince} asc`, asc(applications.id))
    .toSQL()
  const head = csvHeader(
    titles.map((title) => t(`review.csv.${title}`)),
    dialect,
  )
  return copyOut(raw, query, { scope: scopeOf(actor), head, separator: dialect.separator, signal })
}
