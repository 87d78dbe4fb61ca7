import { z } from 'zod'
import { listOpenCampaigns } from '#app/features/campaigns/queries/list-open-campaigns.server.ts'
import {
  BankStep,
  ContactStep,
  IdentityStep,
  NetworksStep,
  StartApplication,
  TaxStep,
} from '#app/features/influencers/application-inputs.ts'
import { acceptPolicies } from '#app/features/influencers/commands/accept-policies.server.ts'
import { saveApplicationStep } from '#app/features/influencers/commands/save-application-step.server.ts'
import { setBankAccount } from '#app/features/influencers/commands/set-bank-account.server.ts'
import { setTaxProfile } from '#app/features/influencers/commands/set-tax-profile.server.ts'
import { startApplication } from '#app/features/influencers/commands/start-application.server.ts'
import { AcceptPolicies } from '#app/features/policies/inputs.ts'
import { defineOperation } from '#app/http/api/operation.ts'
import { asApplicant } from '#app/http/as-applicant.server.ts'
import { callerFromBearer } from '#app/http/bearer.server.ts'
import { keys, vault } from '#app/platform/runtime.server.ts'
import { passerAt } from '../../join/applicant.server.ts'
import { passGate } from '../../join/pass-gate.server.ts'
import { applicationOf, statusOfApplication } from '../applicant.server.ts'
import { OwnApplication } from '../schemas/application.server.ts'

export default defineOperation({
  id: 'register-influencer',
  method: 'post',
  path: '/influencers/register',
  tag: 'applications',
  summary: 'Begins an application to become an influencer of a brand',
  description: `The whole application in one body; all or nothing. Papers are sent afterwards, one by one, to \`/influencers/register/documents\` with the
token that is answered; then the applicant confirms their address by the link that is mailed, and \`/influencers/register/submit\` sends it.

Without an access token the call needs a proof of work: solve \`GET /influencers/register/challenge\` (ALTCHA v2) and send base64 of
\`{ "challenge", "solution" }\` as \`proof\`. The answer is the same for an address that has an account: the mail says so.`,
  access: 'public',
  status: 201,
  input: z.object({
    brand: z.string().min(1).max(60).describe('Slug of the brand.'),
    ...StartApplication.omit({ brandId: true }).shape,
    identity: IdentityStep.extend({ bornOn: IdentityStep.shape.bornOn.optional() }),
    contact: ContactStep.omit({ displayName: true }).extend({ subdivision: ContactStep.shape.subdivision.optional() }),
    networks: NetworksStep,
    tax: TaxStep,
    bankAccount: BankStep,
    acceptances: AcceptPolicies.shape.acceptances.optional().describe('Policies that the applicant has read and accepts.'),
    proof: z.string().max(4000).optional().describe('Proof of work; not needed with an access token.'),
  }),
  output: z.object({
    token: z.string().describe('Opens this application alone; a secret. Ends when the applicant opens the mailed link.'),
    application: OwnApplication,
  }),
  async runPublic(input, request) {
    const { brand, ctx } = await passerAt(request, input.brand)
    const isKnown = request.headers.has('Authorization') && (await callerFromBearer(request)) !== null
    await passGate(request, { what: 'register', email: input.email, proof: isKnown ? null : (input.proof ?? '') })
    const token = await asApplicant(async (tx) => {
      const open = await listOpenCampaigns(tx, { brandId: brand.id }, ctx.now)
      const campaignId = open.find(({ id }) => id === input.campaignId)?.id ?? null
      const { email, displayName, locale } = input
      const start = { brandId: brand.id, campaignId, email, displayName, locale }
      const { applicationId, resumeToken, revision } = await startApplication(tx, start, ctx, { machineNow: new Date() })
      const secrets = { vault: vault(), customerHashKey: keys().customerHash }
      const at = (now: { revision: number }) => ({ applicationId, revision: now.revision })
      let state = await saveApplicationStep(tx, { ...at({ revision }), step: 'identity', values: input.identity }, ctx, secrets)
      state = await saveApplicationStep(tx, { ...at(state), step: 'contact', values: input.contact }, ctx, secrets)
      state = await saveApplicationStep(tx, { ...at(state), step: 'networks', values: input.networks }, ctx, secrets)
      state = await setTaxProfile(tx, { ...at(state), ...input.tax }, ctx)
      await setBankAccount(tx, { ...at(state), ...input.bankAccount }, ctx, secrets)
      if (input.acceptances !== undefined) {
        const origin = { address: ctx.origin?.address ?? null, userAgent: request.headers.get('User-Agent') }
        await acceptPolicies(tx, { applicationId, acceptances: input.acceptances, origin }, ctx)
      }
      return resumeToken
    })
    const { application } = await applicationOf(request, token)
    return { token, application: statusOfApplication(application) }
  },
})
