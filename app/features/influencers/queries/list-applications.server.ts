import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { decodeCursor, type Page, toPage } from '#app/platform/keyset.server.ts'
import { containsText } from '#app/platform/text-search.server.ts'
import { brands } from '#db/schema/brands.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import type { ApplicationFilters, ListApplications } from '../application-inputs.ts'

export type ApplicationSummary = {
  readonly id: string
  readonly brand: { readonly id: string; readonly slug: string; readonly name: string }
  readonly campaignId: string | null
  readonly status: ApplicationStatus
  readonly displayName: string | null
  readonly handle: string | null
  readonly email: string
  readonly isEmailConfirmed: boolean
  readonly country: string | null
  readonly createdAt: Date
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  /** The largest audience among the networks they named. */
  readonly followers: number | null
}

/** Since when an application waits: since it was sent, a draft since it was begun. */
export const waitingSince: SQL<Date> = sql`coalesce(${applications.submittedAt}, ${applications.createdAt})`.mapWith(
  (text: string) => new Date(text),
) as SQL<Date>

export const followers: SQL<number | null> = sql`(
  select max((network->>'followers')::int) from jsonb_array_elements(${kycProfiles.networks}) network)`.mapWith((value) =>
  value === null ? null : Number(value),
) as SQL<number | null>

/** Applications of the actor's brands, those that wait longest first. @throws DomainError page.invalid-cursor */
export async function listApplications(
  tx: Tx,
  input: ListApplications,
  actor: Actor,
  now: Date,
): Promise<Page<ApplicationSummary & { readonly waitingSince: Date }>> {
  const rows = await tx
    .select({
      id: applications.id,
      brand: { id: brands.id, slug: brands.slug, name: brands.name },
      campaignId: applications.campaignId,
      status: applications.status,
      displayName: applications.displayName,
      handle: applications.handle,
      email: applications.email,
      emailConfirmedAt: applications.emailConfirmedAt,
      country: kycProfiles.country,
      createdAt: applications.createdAt,
      submittedAt: applications.submittedAt,
      decidedAt: applications.decidedAt,
      followers,
      waitingSince,
    })
    .from(applications)
    .innerJoin(brands, eq(brands.id, applications.brandId))
    .innerJoin(kycProfiles, eq(kycProfiles.id, applications.profileId))
    .where(and(applicationsMatching(input, actor, now), afterWaiting(input.cursor)))
    .orderBy(sql`${waitingSince} asc`, sql`${applications.id} asc`)
    .limit(input.limit + 1)
  const page = toPage(rows, input.limit, (row) => ({ at: row.waitingSince, id: row.id }))
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ emailConfirmedAt, ...item }) => ({ ...item, isEmailConfirmed: emailConfirmedAt !== null })),
  }
}

/** The condition of a list, without its page: the brands the actor reads as staff, and the filters. */
export function applicationsMatching(input: ApplicationFilters, actor: Actor, now: Date): SQL | undefined {
  const longest = input.waitingDays === undefined ? undefined : new Date(now.getTime() - input.waitingDays * 86_400_000)
  return and(
    inScope(applications.brandId, actor),
    input.brandId === undefined ? undefined : eq(applications.brandId, input.brandId),
    input.campaignId === undefined ? undefined : eq(applications.campaignId, input.campaignId),
    input.status === undefined ? undefined : eq(applications.status, input.status),
    longest === undefined ? undefined : sql`${applications.submittedAt} <= ${longest.toISOString()}::timestamptz`,
    containsText([applications.displayName, applications.handle, applications.email, kycProfiles.legalName], input.search),
  )
}

function afterWaiting(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined
  const { at, id } = decodeCursor(cursor)
  return sql`(${waitingSince}, ${applications.id}) > (${at.toISOString()}::timestamptz, ${id}::uuid)`
}
