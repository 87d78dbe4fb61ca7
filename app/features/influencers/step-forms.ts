import { z } from 'zod'
import { documentTypes, networkNames, personTypes } from '#app/domain/kyc.ts'
import { Email } from '#app/features/auth/inputs.ts'
import {
  ageRanges,
  BankStep,
  ContactStep,
  DisplayName,
  IdentityStep,
  NetworksStep,
  TaxStep,
  topics,
} from './application-inputs.ts'

/** The first form. `website` is a trap: nobody sees it, and who fills it in is no person. */
export const StartForm = z.object({
  displayName: DisplayName,
  email: Email,
  campaignId: z.uuid().optional(),
  website: z.string().optional(),
  proof: z.string().max(4000).default(''),
})

/** Asks for a link to go on with. */
export const ResumeForm = z.object({ email: Email, website: z.string().optional(), proof: z.string().max(4000).default('') })

/** An empty number keeps the one on record. */
export const IdentityForm = IdentityStep.extend({
  personType: z.enum(personTypes),
  documentType: z.enum(documentTypes),
  documentNumber: IdentityStep.shape.documentNumber.optional(),
  bornOn: IdentityStep.shape.bornOn.optional(),
})

export const ContactForm = ContactStep.extend({ subdivision: ContactStep.shape.subdivision.optional() })

const NetworkRow = z.object({
  network: z.enum(networkNames),
  handle: z.string().trim().max(100).optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  followers: z.number().int().min(0).max(2_000_000_000).optional(),
})

/** Rows without a name are left out; one has to stay. */
export const NetworksForm = z
  .object({
    networks: z.array(NetworkRow).max(10).default([]),
    countries: z.array(z.string()).default([]),
    topics: z.array(z.enum(topics)).max(6).default([]),
    ageRanges: z.array(z.enum(ageRanges)).max(6).default([]),
    wantedCode: NetworksStep.shape.wantedCode.unwrap().optional(),
    message: z.string().trim().max(1000).default(''),
  })
  .transform(({ networks, countries, topics: chosen, ageRanges: ages, wantedCode, message }) => ({
    networks: networks.flatMap((row) =>
      row.handle === undefined || row.handle === ''
        ? []
        : [
            {
              network: row.network,
              handle: row.handle.replace(/^@/, ''),
              url: row.url ?? null,
              followers: row.followers ?? null,
            },
          ],
    ),
    audience: { countries, topics: chosen, ageRanges: ages },
    wantedCode: wantedCode ?? null,
    message,
  }))

export const TaxForm = TaxStep.extend({
  isDeclarant: z.boolean().default(false),
  isVatResponsible: z.boolean().default(false),
  mustInvoice: z.boolean().default(false),
  activityCode: TaxStep.shape.activityCode.unwrap().unwrap().optional(),
})

export const BankForm = BankStep.omit({ isOwn: true }).extend({
  bankCode: z.string().trim().max(10).optional(),
  bankName: z.string().trim().max(120).optional(),
  accountType: z.string().trim().max(30).optional(),
  isOwn: z.literal('on'),
})

/** Each is `<version>:<language>:<hash of the words shown>`. */
export const ConsentsForm = z.object({
  accepted: z.array(z.string().regex(/^[0-9a-f-]{36}:(es|en):[0-9a-f]{64}$/)).default([]),
})
