import { z } from 'zod'
import { policyKinds } from '#app/domain/policy-kind.ts'
import { Id, Instant, pageFields, SearchText } from '#app/platform/inputs.ts'

const maxCharacters = 100_000

export const PolicyText = z
  .object({
    title: z.string().trim().min(1).max(200).describe('Heading of the text.'),
    markdown: z.string().trim().min(1).max(maxCharacters).describe('The text in CommonMark. HTML inside it is shown as text.'),
  })
  .describe('A policy’s words in one language.')
export type PolicyText = z.output<typeof PolicyText>

const Texts = z.object({ es: PolicyText, en: PolicyText }).describe('The words in every language.')

export const CreatePolicy = z
  .object({
    kind: z.enum(policyKinds).describe('What the text is about.'),
    brandId: Id.nullable().default(null).describe('The brand it is for; null for every brand without one of its own.'),
    campaignId: Id.nullable().default(null).describe('With the kind campaign-terms: the campaign.'),
    texts: Texts,
  })
  .superRefine(refuseMisplacedCampaign)
  .describe('A new policy with a first version, as a draft.')
export type CreatePolicy = z.output<typeof CreatePolicy>

export const DraftVersion = z
  .object({
    policyId: Id,
    asksAgain: z.boolean().default(true).describe('Those who accepted an earlier version are asked again.'),
    texts: Texts,
  })
  .describe('The next version of a policy: the draft there is, or a new one.')
export type DraftVersion = z.output<typeof DraftVersion>

export const PublishVersion = z
  .object({
    versionId: Id,
    effectiveAt: Instant.optional().describe('In force from here on; now where absent.'),
  })
  .describe('A draft becomes a version that people are asked to accept.')
export type PublishVersion = z.output<typeof PublishVersion>

export const Acceptance = z
  .object({
    versionId: Id,
    language: z.enum(['es', 'en']).describe('The language the person read.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('Of the words that were shown.'),
  })
  .describe('One version accepted.')

export const AcceptPolicies = z
  .object({ acceptances: z.array(Acceptance).min(1).max(20) })
  .describe('Versions accepted together.')
export type AcceptPolicies = z.output<typeof AcceptPolicies>

export const WithdrawConsent = z
  .object({ consentId: Id, reason: z.string().trim().max(500).default('').describe('In the person’s own words.') })
  .describe('A consent taken back.')
export type WithdrawConsent = z.output<typeof WithdrawConsent>

export const PolicyRef = z.object({ policyId: Id })
export type PolicyRef = z.output<typeof PolicyRef>

export const ListPolicies = z.object({
  ...pageFields,
  brandId: Id.optional().describe('Only policies of this brand.'),
  kind: z.enum(policyKinds).optional().describe('Only policies of this kind.'),
})
export type ListPolicies = z.output<typeof ListPolicies>

const consentFilters = {
  search: SearchText,
  policyId: Id.describe('Consents of this policy.'),
  version: z.coerce.number().int().min(1).optional().describe('Only this version.'),
}
export const ConsentFilters = z.object(consentFilters)
export type ConsentFilters = z.output<typeof ConsentFilters>

export const ListConsents = z.object({ ...pageFields, ...consentFilters })
export type ListConsents = z.output<typeof ListConsents>

export const ListConsentsOfInfluencer = z.object({
  ...pageFields,
  brandId: Id.describe('Consents to this brand’s policies; and to the platform’s, for those who read every brand.'),
  influencerId: Id.describe('Whose consents.'),
})
export type ListConsentsOfInfluencer = z.output<typeof ListConsentsOfInfluencer>

function refuseMisplacedCampaign(
  policy: { kind: string; campaignId: string | null; brandId: string | null },
  ctx: z.core.$RefinementCtx,
): void {
  const isOfCampaign = policy.kind === 'campaign-terms'
  if (isOfCampaign === (policy.campaignId !== null) && (!isOfCampaign || policy.brandId !== null)) return
  const message = 'policies.campaign-of-kind'
  ctx.addIssue({ code: 'custom', path: ['campaignId'], message, params: { code: 'policies.campaign-of-kind' } })
}
