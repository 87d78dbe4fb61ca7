import { and, eq } from 'drizzle-orm'
import { type ApplicationField, isApplicationField } from '#app/domain/application-field.ts'
import type { ApplicationStatus } from '#app/domain/application-status.ts'
import type { Audience, DocumentType, Network, PersonType } from '#app/domain/kyc.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import type { Tx } from '#db/types.ts'
import { missingFields } from '../missing-fields.ts'
import { hashResumeToken } from '../resume-token.server.ts'
import { factsOfApplication } from './facts-of-application.server.ts'
import { type ApplicationParts, readApplicationParts } from './read-application.server.ts'

export type Ask = { readonly field: ApplicationField; readonly note: string }

/** What an applicant sees of their own application: what they typed, what is asked, where it stands. Never anybody else's data, nor who else there is. */
export type OwnApplication = {
  readonly id: string
  readonly brandId: string
  readonly campaignId: string | null
  readonly profileId: string
  readonly status: ApplicationStatus
  readonly revision: number
  readonly email: string
  readonly isEmailConfirmed: boolean
  readonly locale: 'es' | 'en'
  readonly displayName: string | null
  readonly handle: string | null
  readonly wantedCode: string | null
  readonly message: string
  readonly decisionReason: string | null
  readonly identity: {
    readonly personType: PersonType | null
    readonly country: string | null
    readonly documentType: DocumentType | null
    readonly documentLastFour: string | null
    readonly legalName: string | null
    readonly bornOn: string | null
  }
  readonly contact: {
    readonly phone: string | null
    readonly address: string | null
    readonly city: string | null
    readonly subdivision: string | null
  }
  readonly networks: readonly Network[]
  readonly audience: Audience | null
  readonly files: ApplicationParts['files']
  readonly tax: ApplicationParts['tax']
  readonly bankAccount: ApplicationParts['bankAccount']
  readonly requiredPolicies: ApplicationParts['requiredPolicies']
  readonly consents: ApplicationParts['consents']
  /** What has still to be filled in, in the order of the form. */
  readonly missing: readonly ApplicationField[]
  /** What was asked for last; while changes are requested only this can be changed. */
  readonly asks: readonly Ask[]
  /** Every move, without names of staff. */
  readonly history: readonly {
    readonly at: Date
    readonly status: ApplicationStatus
    readonly reason: string
    readonly asks: readonly Ask[]
  }[]
}

/** The application of a resume token (of that brand, where one is named); null for a token that is nobody's, any more or ever. */
export async function findOwnApplication(
  tx: Tx,
  { resumeToken, brandId }: { resumeToken: string; brandId?: string },
  now: Date,
): Promise<OwnApplication | null> {
  const [row] = await tx
    .select({ application: applications, profile: kycProfiles })
    .from(applications)
    .innerJoin(kycProfiles, eq(kycProfiles.id, applications.profileId))
    .where(
      and(
        eq(applications.resumeTokenHash, hashResumeToken(resumeToken)),
        brandId === undefined ? undefined : eq(applications.brandId, brandId),
      ),
    )
  if (row === undefined) return null
  const { application, profile } = row
  const parts = await readApplicationParts(tx, application, now)
  const { id, campaignId, profileId, status, revision, email, locale, displayName, handle, wantedCode, message } = application
  const { personType, country, documentType, documentLastFour, legalName, bornOn } = profile
  const { phone, address, city, subdivision, networks, audience } = profile
  const { files, tax, bankAccount, requiredPolicies, consents, events } = parts
  return {
    ...{ id, campaignId, profileId, status, revision, email, locale, displayName, handle, wantedCode, message },
    brandId: application.brandId,
    isEmailConfirmed: application.emailConfirmedAt !== null,
    decisionReason: application.decisionReason,
    identity: { personType, country, documentType, documentLastFour, legalName, bornOn },
    contact: { phone, address, city, subdivision },
    ...{ networks, audience, files, tax, bankAccount, requiredPolicies, consents },
    missing: missingFields(factsOfApplication({ application, profile, parts })),
    asks: status === 'changes-requested' ? knownAsks(events.at(-1)?.asks ?? []) : [],
    history: events.map((event) => ({
      at: event.occurredAt,
      status: event.toStatus,
      reason: event.reason,
      asks: knownAsks(event.asks),
    })),
  }
}

function knownAsks(asks: readonly { field: string; note: string }[]): Ask[] {
  return asks.flatMap(({ field, note }) => (isApplicationField(field) ? [{ field, note }] : []))
}
