import { z } from 'zod'
import { policyKinds } from '#app/domain/policy-kind.ts'
import { At } from './values.server.ts'

const Text = z.object({ title: z.string(), markdown: z.string().describe('CommonMark.'), sha256: z.string() })
const Texts = z.object({ es: Text, en: Text })
const scope = {
  kind: z.enum(policyKinds),
  brandId: z.uuid().nullable().describe('null: the platform’s own.'),
  campaignId: z.uuid().nullable(),
}

/** A version that people are asked to accept. */
export const VersionInForce = z.object({
  policyId: z.uuid(),
  versionId: z.uuid(),
  ...scope,
  version: z.int(),
  effectiveAt: At,
  texts: Texts,
})

export const PolicyListItem = z.object({
  id: z.uuid(),
  ...scope,
  brandName: z.string().nullable(),
  titles: z.object({ es: z.string(), en: z.string() }),
  publishedVersion: z.int().nullable(),
  hasDraft: z.boolean(),
  createdAt: At,
})

export const PolicyDetail = z.object({
  id: z.uuid(),
  ...scope,
  brandName: z.string().nullable(),
  versions: z
    .array(
      z.object({
        versionId: z.uuid(),
        version: z.int(),
        asksAgain: z.boolean(),
        publishedAt: At.nullable().describe('null: a draft.'),
        effectiveAt: At.nullable(),
        texts: Texts,
        consents: z.int().describe('People whose acceptance stands.'),
      }),
    )
    .describe('Newest first.'),
})

export const Consent = z.object({
  id: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  email: z.string(),
  version: z.int(),
  language: z.enum(['es', 'en']),
  acceptedAt: At,
  address: z.string().nullable(),
  withdrawnAt: At.nullable(),
})

export const OwnConsent = z.object({
  consentId: z.uuid(),
  versionId: z.uuid(),
  kind: z.enum(policyKinds),
  title: z.string(),
  brandName: z.string().nullable(),
  version: z.int(),
  language: z.enum(['es', 'en']),
  acceptedAt: At,
  withdrawnAt: At.nullable(),
})

export const ConsentOfInfluencer = z.object({
  id: z.uuid(),
  policyId: z.uuid(),
  kind: z.enum(policyKinds),
  title: z.string().describe('In the language that was read.'),
  brandName: z.string().nullable().describe('null: the platform’s own.'),
  version: z.int(),
  language: z.enum(['es', 'en']),
  acceptedAt: At,
  address: z.string().nullable(),
  withdrawnAt: At.nullable(),
})
