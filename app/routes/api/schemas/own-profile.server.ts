import { z } from 'zod'
import { bankAccountKinds, bankAccountStatuses, documentTypes, kycFileKinds, networkNames, personTypes } from '#app/domain/kyc.ts'
import { ownParts } from '#app/features/influencers/own-facts.ts'
import { At } from './values.server.ts'

const text = z.string().nullable()

export const OwnProfile = z
  .object({
    identity: z.object({
      personType: z.enum(personTypes).nullable(),
      country: text.describe('ISO 3166-1 alpha-2 code.'),
      documentType: z.enum(documentTypes).nullable(),
      documentLastFour: text,
      legalName: text,
      bornOn: text.describe('Calendar day.'),
    }),
    contact: z.object({ phone: text.describe('E.164.'), address: text, city: text, subdivision: text }),
    networks: z
      .array(z.object({ network: z.enum(networkNames), handle: z.string(), url: text, followers: z.number().int().nullable() }))
      .readonly(),
    audience: z
      .object({
        countries: z.array(z.string()).readonly(),
        topics: z.array(z.string()).readonly(),
        ageRanges: z.array(z.string()).readonly(),
      })
      .nullable(),
    tax: z
      .object({
        regime: z.string(),
        isDeclarant: z.boolean(),
        isVatResponsible: z.boolean(),
        mustInvoice: z.boolean(),
        activityCode: text,
        validFrom: z.string().describe('Calendar day.'),
      })
      .nullable(),
    files: z
      .array(
        z.object({
          id: z.uuid(),
          kind: z.enum(kycFileKinds),
          contentType: z.string(),
          sizeBytes: z.number().int(),
          fileName: z.string(),
          uploadedAt: At,
        }),
      )
      .readonly(),
    bankAccount: z
      .object({
        id: z.uuid(),
        country: z.string(),
        currency: z.string(),
        kind: z.enum(bankAccountKinds),
        bankCode: text,
        bankName: text,
        accountType: text,
        holderName: z.string(),
        numberLastFour: z.string(),
        status: z.enum(bankAccountStatuses),
        createdAt: At,
      })
      .nullable(),
    missing: z.array(z.enum(ownParts)).describe('Parts that lack something without which nobody can be paid.'),
  })
  .meta({ id: 'OwnProfile', description: 'What is on record of the caller; the last four stand for numbers.' })
