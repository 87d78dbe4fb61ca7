import { z } from 'zod'
import { applicationFields } from '#app/domain/application-field.ts'
import { applicationStatuses } from '#app/domain/application-status.ts'
import { bankAccountKinds, documentTypes, kycFileKinds, networkNames, personTypes } from '#app/domain/kyc.ts'
import { Email } from '#app/features/auth/inputs.ts'
import { Country, Id, pageFields, SearchText } from '#app/platform/inputs.ts'
import { Handle } from './inputs.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const Reason = line(1000).describe('Why, in words the person reads.')
const Revision = z.coerce.number().int().min(1).describe('The `revision` that was looked at: another change in between is a 409.')

export const DisplayName = line(120).describe('The name the public knows.')
export const ageRanges = ['13-17', '18-24', '25-34', '35-44', '45-54', '55+'] as const
export const topics = [
  'beauty',
  'fashion',
  'fitness',
  'food',
  'gaming',
  'home',
  'humor',
  'lifestyle',
  'music',
  'parenting',
  'pets',
  'sports',
  'technology',
  'travel',
  'wellness',
  'other',
] as const

export const StartApplication = z
  .object({
    brandId: Id,
    campaignId: Id.nullable().default(null).describe('The campaign applied to, open to applications.'),
    email: Email.describe('Confirmed by a link before the application can be sent.'),
    displayName: DisplayName,
    locale: z.enum(['es', 'en']).default('es').describe('Language of the mails.'),
  })
  .describe('A new application, as a draft.')
export type StartApplication = z.output<typeof StartApplication>

export const IdentityStep = z
  .object({
    personType: z.enum(personTypes).describe('A person, or a company that invoices.'),
    country: Country.describe('Where the person or company is registered.'),
    documentType: z.enum(documentTypes).describe('`<country>-<kind>`, or `passport`.'),
    documentNumber: line(40).describe('As written on the document; kept encrypted, shown by its last four.'),
    legalName: line(200).describe('As on the document.'),
    bornOn: z.iso.date().describe('Of persons: 18 years or older.'),
  })
  .describe('Who it is.')

export const ContactStep = z
  .object({
    displayName: DisplayName,
    handle: Handle,
    phone: line(40).describe('Without +, a number of the country.'),
    address: line(300),
    city: line(120),
    subdivision: line(120).describe('Department, state or province.'),
  })
  .describe('How to reach them.')

export const NetworkInput = z
  .object({
    network: z.enum(networkNames),
    handle: z
      .string()
      .trim()
      .transform((handle) => handle.replace(/^@/, ''))
      .pipe(line(100)),
    url: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .nullable()
      .default(null),
    followers: z.coerce.number().int().min(0).max(2_000_000_000).nullable().default(null),
  })
  .describe('A presence on a network.')

export const NetworksStep = z
  .object({
    networks: z.array(NetworkInput).min(1).max(10),
    audience: z
      .object({
        countries: z.array(Country).max(10).default([]),
        topics: z.array(z.enum(topics)).max(6).default([]),
        ageRanges: z.array(z.enum(ageRanges)).max(6).default([]),
      })
      .describe('Who looks at what they make.'),
    wantedCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9-]{3,30}$/)
      .nullable()
      .describe('A code they would like; given where it is free.'),
    message: z.string().trim().max(1000).describe('A word to the brand.'),
  })
  .describe('Where they publish, and for whom.')

export const TaxStep = z
  .object({
    regime: line(60).describe('A code of the country’s regimes.'),
    isDeclarant: z.boolean().describe('Files income tax returns.'),
    isVatResponsible: z.boolean(),
    mustInvoice: z.boolean().describe('Is obliged to issue electronic invoices.'),
    activityCode: z
      .string()
      .trim()
      .regex(/^[0-9A-Za-z.-]{1,12}$/)
      .nullable()
      .default(null)
      .describe('The authority’s code of the economic activity.'),
  })
  .describe('How they are taxed.')
export type TaxStep = z.output<typeof TaxStep>

export const BankStep = z
  .object({
    country: Country.describe('Of the account.'),
    kind: z.enum(bankAccountKinds).describe('A bank’s account number, or a country’s own key.'),
    bankCode: line(10).nullable().default(null).describe('From the country’s list, where it has one.'),
    bankName: line(120).nullable().default(null),
    accountType: line(30).nullable().default(null),
    number: line(100).describe('Kept encrypted, shown by its last four.'),
    isOwn: z.literal(true).describe('The account is in the name of the person or company that applies.'),
  })
  .describe('Where money is sent.')
export type BankStep = z.output<typeof BankStep>

/** Fields of a step that are set; what is absent stays as it is. */
export const SaveStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('identity'), values: IdentityStep.partial() }),
  z.object({ step: z.literal('contact'), values: ContactStep.partial() }),
  z.object({ step: z.literal('networks'), values: NetworksStep.partial() }),
])
export type SaveStep = z.output<typeof SaveStep>

export const FileKind = z.enum(kycFileKinds).describe('Which paper it is.')

const decision = { applicationId: Id, revision: Revision }

export const RequestChanges = z
  .object({
    ...decision,
    asks: z
      .array(z.object({ field: z.enum(applicationFields as [string, ...string[]]), note: line(500) }))
      .min(1)
      .max(20)
      .describe('Which fields or papers, and why.'),
    reason: z.string().trim().max(1000).default('').describe('A word to the applicant, besides the notes.'),
  })
  .describe('The applicant is asked to change exactly these fields.')
export type RequestChanges = z.output<typeof RequestChanges>

export const ApproveApplication = z
  .object({
    ...decision,
    linkTo: z
      .enum(['new', 'same-document'])
      .default('new')
      .describe('`same-document`: they become the influencer who has this document already, here or at another brand.'),
    handle: Handle.optional().describe('Another public handle, where the wanted one is taken.'),
  })
  .describe('The applicant becomes an influencer of the brand.')
export type ApproveApplication = z.output<typeof ApproveApplication>

export const RejectApplication = z.object({ ...decision, reason: Reason }).describe('The application ends here.')
export type RejectApplication = z.output<typeof RejectApplication>

export const CloseApplication = z.object({ ...decision, reason: Reason }).describe('Given up, without a judgement.')
export type CloseApplication = z.output<typeof CloseApplication>

export const ApplicationRef = z.object({ applicationId: Id })
export type ApplicationRef = z.output<typeof ApplicationRef>

export const MoveInfluencer = z.object({ influencerId: Id, reason: Reason })
export type MoveInfluencer = z.output<typeof MoveInfluencer>

export const ChangeBankAccount = BankStep.extend({ influencerId: Id }).describe(
  'The account that money is sent to from now on; it is unverified until somebody looks at it.',
)
export type ChangeBankAccount = z.output<typeof ChangeBankAccount>

export const VerifyBankAccount = z
  .object({
    bankAccountId: Id,
    decision: z.enum(['verified', 'rejected']),
    reason: z.string().trim().max(1000).default('').describe('Why; needed for a rejection.'),
  })
  .refine((input) => input.decision === 'verified' || input.reason !== '', {
    path: ['reason'],
    params: { code: 'form.required' },
    error: 'form.required',
  })
  .describe('A person has compared the account with its certificate.')
export type VerifyBankAccount = z.output<typeof VerifyBankAccount>

export const BankAccountRef = z.object({ bankAccountId: Id })
export const ProfileRef = z.object({ profileId: Id })
export const FileRef = z.object({ fileId: Id })

export const applicationFilters = {
  search: SearchText,
  brandId: Id.optional().describe('Only applications to this brand.'),
  campaignId: Id.optional().describe('Only applications to this campaign.'),
  status: z.enum(applicationStatuses).optional().describe('Only applications of this status.'),
  waitingDays: z.coerce.number().int().min(0).max(3650).optional().describe('Only those sent at least so many days ago.'),
}

export const ApplicationFilters = z.object(applicationFilters)
export type ApplicationFilters = z.output<typeof ApplicationFilters>

export const ListApplications = z.object({ ...pageFields, ...applicationFilters })
export type ListApplications = z.output<typeof ListApplications>
