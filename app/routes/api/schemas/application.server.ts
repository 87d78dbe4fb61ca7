import { z } from 'zod'
import { applicationFields } from '#app/domain/application-field.ts'
import { applicationStatuses } from '#app/domain/application-status.ts'
import { bankAccountKinds, bankAccountStatuses, documentTypes, kycFileKinds, personTypes } from '#app/domain/kyc.ts'
import { duplicateKinds } from '#app/features/influencers/queries/find-duplicates.server.ts'
import { At, orNull } from './values.server.ts'

const Field = z.enum(applicationFields as [string, ...string[]])
const Brand = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })
const Ask = z.object({ field: z.string(), note: z.string() })

const summary = {
  id: z.uuid(),
  brand: Brand,
  campaignId: z.uuid().nullable(),
  status: z.enum(applicationStatuses),
  displayName: z.string().nullable(),
  handle: z.string().nullable(),
  email: z.string(),
  createdAt: At,
  submittedAt: At.nullable(),
  decidedAt: At.nullable(),
}

export const ApplicationSummary = z
  .object({
    ...summary,
    isEmailConfirmed: z.boolean(),
    country: z.string().nullable(),
    followers: z.int().nullable().describe('The largest audience among the networks they named.'),
    waitingSince: At,
  })
  .meta({ id: 'ApplicationSummary', description: 'An application to become an influencer, in a list.' })

export const ShownAccount = z
  .object({
    id: z.uuid(),
    country: z.string(),
    currency: z.string(),
    kind: z.enum(bankAccountKinds),
    bankCode: z.string().nullable(),
    bankName: z.string().nullable(),
    accountType: z.string().nullable(),
    holderName: z.string(),
    numberLastFour: z.string(),
    status: z.enum(bankAccountStatuses),
    createdAt: At,
    verifiedAt: At.nullable(),
  })
  .meta({ id: 'BankAccount', description: 'Where money is sent; the last four stand for the number.' })

const Duplicate = z
  .object({
    subject: z.enum(['application', 'influencer']),
    kinds: z.array(z.enum(duplicateKinds)).readonly().describe('What they have in common.'),
    other: z
      .object({ id: z.uuid(), name: z.string(), status: z.string(), brands: z.array(Brand).readonly() })
      .nullable()
      .describe('Null where it is another brand’s alone.'),
  })
  .meta({ id: 'Duplicate', description: 'Somebody whom the applicant may be the same as.' })

export const ApplicationDetail = z
  .object({
    ...summary,
    revision: z.int().describe('Send it with a decision.'),
    emailConfirmedAt: At.nullable(),
    locale: z.string(),
    wantedCode: z.string().nullable(),
    message: z.string(),
    decisionReason: z.string().nullable(),
    influencerId: z.uuid().nullable(),
    profile: z.object({
      id: z.uuid(),
      personType: z.enum(personTypes).nullable(),
      legalName: z.string().nullable(),
      bornOn: z.string().nullable(),
      country: z.string().nullable(),
      subdivision: z.string().nullable(),
      city: z.string().nullable(),
      address: z.string().nullable(),
      documentType: z.enum(documentTypes).nullable(),
      documentLastFour: z.string().nullable(),
      phone: z.string().nullable(),
      networks: z.array(
        z.object({ network: z.string(), handle: z.string(), url: z.string().nullable(), followers: z.int().nullable() }),
      ),
      audience: z
        .object({ countries: z.array(z.string()), topics: z.array(z.string()), ageRanges: z.array(z.string()) })
        .nullable(),
    }),
    files: z.array(
      z.object({ id: z.uuid(), kind: z.enum(kycFileKinds), contentType: z.string(), sizeBytes: z.int(), uploadedAt: At }),
    ),
    tax: z
      .object({ regime: z.string(), isDeclarant: z.boolean(), isVatResponsible: z.boolean(), mustInvoice: z.boolean() })
      .nullable(),
    bankAccount: orNull(ShownAccount),
    missing: z.array(Field).describe('What would have to be filled in before it can be sent.'),
    events: z.array(
      z.object({
        occurredAt: At,
        actorId: z.string(),
        toStatus: z.enum(applicationStatuses),
        reason: z.string(),
        asks: z.array(Ask),
      }),
    ),
    duplicates: z.array(Duplicate),
  })
  .meta({ id: 'Application', description: 'An application, as it is reviewed.' })

/** What the applicant, and the program that applies for them, is told. */
export const OwnApplication = z
  .object({
    status: z.enum(applicationStatuses),
    isEmailConfirmed: z.boolean(),
    missing: z.array(Field).describe('What has still to be filled in before it can be sent.'),
    asks: z.array(Ask).describe('What the brand asks to be changed.'),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: 'OwnApplication', description: 'Where an application stands.' })
