import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { listRequiredPolicies, type VersionInForce } from '#app/features/policies/queries/list-required-policies.server.ts'
import { applicationEvents } from '#db/schema/influencers.applications.ts'
import { bankAccounts, kycFiles, taxProfiles } from '#db/schema/influencers.kyc.ts'
import { consents } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import type { ApplicationRow, ProfileRow } from './lock-application.server.ts'

export type ShownFile = {
  readonly id: string
  readonly kind: (typeof kycFiles.$inferSelect)['kind']
  readonly contentType: string
  readonly sizeBytes: number
  readonly fileName: string
  readonly uploadedAt: Date
}

/** An account as people see it: the last four stand for the number. */
export type ShownAccount = Omit<typeof bankAccounts.$inferSelect, 'numberSealed' | 'numberIndex' | 'profileId'>
export type TaxProfile = Omit<typeof taxProfiles.$inferSelect, 'profileId'>
export type ApplicationEventRow = typeof applicationEvents.$inferSelect
export type GivenConsent = { readonly versionId: string; readonly language: 'es' | 'en'; readonly acceptedAt: Date }

/** Everything that belongs to an application besides its own row and its profile. */
export type ApplicationParts = {
  readonly files: readonly ShownFile[]
  readonly tax: TaxProfile | null
  readonly bankAccount: ShownAccount | null
  readonly events: readonly ApplicationEventRow[]
  readonly requiredPolicies: readonly VersionInForce[]
  readonly consents: readonly GivenConsent[]
}

export const shownAccountColumns = {
  id: bankAccounts.id,
  country: bankAccounts.country,
  currency: bankAccounts.currency,
  kind: bankAccounts.kind,
  bankCode: bankAccounts.bankCode,
  bankName: bankAccounts.bankName,
  accountType: bankAccounts.accountType,
  holderName: bankAccounts.holderName,
  numberLastFour: bankAccounts.numberLastFour,
  status: bankAccounts.status,
  createdAt: bankAccounts.createdAt,
  verifiedAt: bankAccounts.verifiedAt,
  verifiedBy: bankAccounts.verifiedBy,
  replacedAt: bankAccounts.replacedAt,
}

/** The parts of an application, as they are now. The caller has made sure that the actor may see it. */
export async function readApplicationParts(tx: Tx, application: ApplicationRow, now: Date): Promise<ApplicationParts> {
  const { profileId, brandId, campaignId } = application
  return {
    files: await listFiles(tx, profileId),
    tax: await currentTax(tx, profileId),
    bankAccount: await currentAccount(tx, profileId),
    events: await tx
      .select()
      .from(applicationEvents)
      .where(eq(applicationEvents.applicationId, application.id))
      .orderBy(asc(applicationEvents.id)),
    requiredPolicies: await listRequiredPolicies(tx, { brandId, campaignId }, now),
    consents: await tx
      .select({ versionId: consents.versionId, language: consents.language, acceptedAt: consents.acceptedAt })
      .from(consents)
      .where(and(eq(consents.subjectKind, 'application'), eq(consents.subjectId, application.id)))
      .orderBy(asc(consents.acceptedAt)),
  }
}

/** The files that count now, in the order of upload. */
export function listFiles(tx: Tx, profileId: string): Promise<ShownFile[]> {
  return tx
    .select({
      id: kycFiles.id,
      kind: kycFiles.kind,
      contentType: kycFiles.contentType,
      sizeBytes: kycFiles.sizeBytes,
      fileName: kycFiles.fileName,
      uploadedAt: kycFiles.uploadedAt,
    })
    .from(kycFiles)
    .where(and(eq(kycFiles.profileId, profileId), isNull(kycFiles.replacedAt)))
    .orderBy(asc(kycFiles.uploadedAt), asc(kycFiles.id))
}

/** The newest word on taxes. */
export async function currentTax(tx: Tx, profileId: string): Promise<TaxProfile | null> {
  const [row] = await tx
    .select()
    .from(taxProfiles)
    .where(eq(taxProfiles.profileId, profileId))
    .orderBy(desc(taxProfiles.validFrom), desc(taxProfiles.createdAt), desc(taxProfiles.id))
    .limit(1)
  if (row === undefined) return null
  const { profileId: _, ...tax } = row
  return tax
}

async function currentAccount(tx: Tx, profileId: string): Promise<ShownAccount | null> {
  const [row] = await tx
    .select(shownAccountColumns)
    .from(bankAccounts)
    .where(and(eq(bankAccounts.profileId, profileId), isNull(bankAccounts.replacedAt)))
    .orderBy(desc(bankAccounts.createdAt), sql`${bankAccounts.id} desc`)
    .limit(1)
  return row ?? null
}

export type WholeApplication = {
  readonly application: ApplicationRow
  readonly profile: ProfileRow
  readonly parts: ApplicationParts
}
