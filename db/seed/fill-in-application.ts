import type { Context } from '#app/domain/context.ts'
import { BankStep, ContactStep, IdentityStep, NetworksStep, TaxStep } from '#app/features/influencers/application-inputs.ts'
import { acceptPolicies } from '#app/features/influencers/commands/accept-policies.server.ts'
import { attachKycFile } from '#app/features/influencers/commands/attach-kyc-file.server.ts'
import { saveApplicationStep } from '#app/features/influencers/commands/save-application-step.server.ts'
import { setBankAccount } from '#app/features/influencers/commands/set-bank-account.server.ts'
import { setTaxProfile } from '#app/features/influencers/commands/set-tax-profile.server.ts'
import { lockApplication } from '#app/features/influencers/queries/lock-application.server.ts'
import { readApplicationParts } from '#app/features/influencers/queries/read-application.server.ts'
import type { Tx } from '#db/types.ts'
import type { PlannedApplicant } from './applicants.ts'
import type { KeptPaper } from './keep-papers.ts'
import type { SeedPlace } from './seed-place.ts'

/** Every step of the form, in its order. */
export async function fillInApplication(
  tx: Tx,
  applicationId: string,
  { planned, papers }: { planned: PlannedApplicant; papers: readonly KeptPaper[] },
  ctx: Context,
  { vault, keys }: SeedPlace,
): Promise<void> {
  const secrets = { vault, customerHashKey: keys.customerHash }
  const { displayName, handle, phone, place } = planned
  const write = async () => {
    const { application } = await lockApplication(tx, { applicationId }, ctx)
    return { applicationId, revision: application.revision, application }
  }
  const identity = IdentityStep.partial({ bornOn: true }).parse(planned.identity)
  await saveApplicationStep(tx, { ...(await write()), step: 'identity', values: identity }, ctx, secrets)
  const contact = ContactStep.parse({ displayName, handle, phone, ...place })
  await saveApplicationStep(tx, { ...(await write()), step: 'contact', values: contact }, ctx, secrets)
  const networks = NetworksStep.parse(planned.networks)
  await saveApplicationStep(tx, { ...(await write()), step: 'networks', values: networks }, ctx, secrets)
  await setTaxProfile(tx, { ...(await write()), ...TaxStep.parse(planned.tax) }, ctx)
  for (const paper of papers) await attachKycFile(tx, { applicationId, ...paper }, ctx)
  await setBankAccount(tx, { ...(await write()), ...BankStep.parse({ ...planned.bank, isOwn: true }) }, ctx, secrets)
  const { application } = await write()
  const { requiredPolicies } = await readApplicationParts(tx, application, ctx.now)
  const acceptances = requiredPolicies.map(({ versionId, texts }) => ({
    versionId,
    language: 'es' as const,
    sha256: texts.es.sha256,
  }))
  await acceptPolicies(tx, { applicationId, acceptances, origin: { address: null, userAgent: null } }, ctx)
}
