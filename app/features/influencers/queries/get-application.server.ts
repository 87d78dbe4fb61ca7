import { and, eq } from 'drizzle-orm'
import type { Actor } from '#app/domain/actor.ts'
import { inScope } from '#app/features/brands/queries/in-scope.server.ts'
import { brands } from '#db/schema/brands.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { applicationNotFound } from '../errors.ts'
import { missingFields } from '../missing-fields.ts'
import { factsOfApplication } from './facts-of-application.server.ts'
import type { ApplicationRow, ProfileRow } from './lock-application.server.ts'
import { namesOfPeople } from './names-of-people.server.ts'
import { type ApplicationParts, readApplicationParts } from './read-application.server.ts'

/** An application as staff review it: everything, with the last four for numbers. Duplicates are a question of their own (`findDuplicates`). */
export type ApplicationDetail = Omit<ApplicationRow, 'resumeTokenHash'> & {
  readonly brand: { readonly id: string; readonly slug: string; readonly name: string; readonly timeZone: string }
  readonly profile: Omit<ProfileRow, 'documentNumberSealed' | 'documentIndex' | 'documentHash'> & {
    readonly hasDocumentNumber: boolean
  }
  readonly missing: ReturnType<typeof missingFields>
  /** Names of the staff who appear in the history, by user id. */
  readonly people: Readonly<Record<string, string>>
} & ApplicationParts

/** One application of a brand that the actor reads as staff. @throws DomainError influencers.application-not-found */
export async function getApplication(
  tx: Tx,
  { applicationId }: { applicationId: string },
  actor: Actor,
  now: Date,
): Promise<ApplicationDetail> {
  const [row] = await tx
    .select({
      application: applications,
      profile: kycProfiles,
      brand: { id: brands.id, slug: brands.slug, name: brands.name, timeZone: brands.timeZone },
    })
    .from(applications)
    .innerJoin(kycProfiles, eq(kycProfiles.id, applications.profileId))
    .innerJoin(brands, eq(brands.id, applications.brandId))
    .where(and(eq(applications.id, applicationId), inScope(applications.brandId, actor)))
  if (row === undefined) throw applicationNotFound()
  const parts = await readApplicationParts(tx, row.application, now)
  const { resumeTokenHash: _, ...application } = row.application
  const { documentNumberSealed, documentIndex: _index, documentHash: _hash, ...profile } = row.profile
  return {
    ...application,
    brand: row.brand,
    profile: { ...profile, hasDocumentNumber: documentNumberSealed !== null },
    ...parts,
    missing: missingFields(factsOfApplication({ application: row.application, profile: row.profile, parts })),
    people: await namesOfPeople(tx, [...parts.events.map(({ actorId }) => actorId), parts.bankAccount?.verifiedBy ?? '']),
  }
}
