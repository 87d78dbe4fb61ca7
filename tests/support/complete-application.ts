import { createHash, randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { applicant } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { KycFileKind } from '#app/domain/kyc.ts'
import { linkToken } from '#app/features/auth/link-token.server.ts'
import { BankStep, NetworksStep } from '#app/features/influencers/application-inputs.ts'
import type { IdentitySecrets } from '#app/features/influencers/changes/step-changes.server.ts'
import { acceptPolicies } from '#app/features/influencers/commands/accept-policies.server.ts'
import { attachKycFile } from '#app/features/influencers/commands/attach-kyc-file.server.ts'
import { openApplicationLink } from '#app/features/influencers/commands/open-application-link.server.ts'
import { saveApplicationStep } from '#app/features/influencers/commands/save-application-step.server.ts'
import { setBankAccount } from '#app/features/influencers/commands/set-bank-account.server.ts'
import { setTaxProfile } from '#app/features/influencers/commands/set-tax-profile.server.ts'
import { startApplication } from '#app/features/influencers/commands/start-application.server.ts'
import { submitApplication } from '#app/features/influencers/commands/submit-application.server.ts'
import { lockApplication } from '#app/features/influencers/queries/lock-application.server.ts'
import { readApplicationParts } from '#app/features/influencers/queries/read-application.server.ts'
import { registerObject } from '#app/features/storage/commands/register-object.server.ts'
import { linkTokens } from '#db/schema/auth.ts'
import type { Tx } from '#db/types.ts'
import { testCustomerHashKey } from '../factories/make-influencer.ts'
import { as, testNow } from './acting.ts'
import { testVault } from './test-vault.ts'

export const testLinkSecret: Buffer = Buffer.alloc(32, 5)
export const testSecrets = { vault: testVault, customerHashKey: testCustomerHashKey }

/** Somebody who fills in an application, at `now`. */
export function asApplicant(now: Date = testNow): Context {
  return as(applicant, now)
}

export type ApplicantFacts = {
  readonly email?: string
  readonly displayName?: string
  readonly handle?: string
  readonly documentNumber?: string
  readonly accountNumber?: string
  readonly phone?: string
  readonly campaignId?: string | null
  readonly wantedCode?: string | null
  readonly now?: Date
  /** Of the process that reads it again; the tests' own unless told. */
  readonly secrets?: IdentitySecrets
  /** Left as it is before this step. */
  readonly stopBefore?: 'confirm' | 'submit'
}

/**
 * An application of a Colombian person, filled in and sent through the commands as the pages do it.
 * @returns its id, its revision afterwards, and the resume token of the device that opened the mailed link
 */
export async function completeApplication(tx: Tx, brandId: string, facts: ApplicantFacts = {}) {
  const ctx = asApplicant(facts.now)
  const clock = { machineNow: ctx.now }
  const secrets = facts.secrets ?? testSecrets
  const unique = randomUUID().slice(0, 8)
  const { email = `ana.${unique}@example.com`, displayName = 'Ana Gómez', handle = `ana.${unique}` } = facts
  const { applicationId, resumeToken } = await startApplication(
    tx,
    { brandId, campaignId: facts.campaignId ?? null, email, displayName, locale: 'es' },
    ctx,
    clock,
  )
  const revision = async () => (await lockApplication(tx, { applicationId }, ctx)).application.revision
  const identity = {
    personType: 'person',
    country: 'CO',
    documentType: 'co-cc',
    documentNumber: facts.documentNumber ?? randomDigits(10),
    legalName: 'Ana María Gómez Ruiz',
    bornOn: '1990-05-17',
  } as const
  await saveApplicationStep(tx, { applicationId, revision: await revision(), step: 'identity', values: identity }, ctx, secrets)
  const contact = {
    displayName,
    handle,
    phone: facts.phone ?? `3${randomDigits(9)}`.replace(/^3./, '30'),
    address: 'Calle 10 # 5-51',
    city: 'Bogotá',
    subdivision: 'Bogotá D.C.',
  }
  await saveApplicationStep(tx, { applicationId, revision: await revision(), step: 'contact', values: contact }, ctx, secrets)
  const networks = NetworksStep.parse({
    networks: [{ network: 'instagram', handle: `@${handle}`, followers: 25_000 }],
    audience: { countries: ['CO'], topics: ['fashion'], ageRanges: ['18-24'] },
    wantedCode: facts.wantedCode ?? null,
    message: 'Hola',
  })
  await saveApplicationStep(tx, { applicationId, revision: await revision(), step: 'networks', values: networks }, ctx, secrets)
  const tax = { regime: 'co-ordinary', isDeclarant: true, isVatResponsible: false, mustInvoice: false, activityCode: null }
  await setTaxProfile(tx, { applicationId, revision: await revision(), ...tax }, ctx)
  for (const kind of ['id-front', 'id-back', 'tax-id', 'bank-certificate'] as const)
    await attachTestFile(tx, applicationId, kind, ctx)
  const account = BankStep.parse({
    country: 'CO',
    kind: 'account',
    bankCode: '1007',
    accountType: 'savings',
    number: facts.accountNumber ?? randomDigits(11),
    isOwn: true,
  })
  await setBankAccount(tx, { applicationId, revision: await revision(), ...account }, ctx, secrets)
  const { application } = await lockApplication(tx, { applicationId }, ctx)
  const { requiredPolicies } = await readApplicationParts(tx, application, ctx.now)
  const acceptances = requiredPolicies.map(({ versionId, texts }) => ({
    versionId,
    language: 'es' as const,
    sha256: texts.es.sha256,
  }))
  const origin = { address: '203.0.113.0/24', userAgent: 'test' }
  if (acceptances.length > 0) await acceptPolicies(tx, { applicationId, acceptances, origin }, ctx)
  const done = async (token: string) => ({ applicationId, email, handle, resumeToken: token, revision: await revision() })
  if (facts.stopBefore === 'confirm') return done(resumeToken)
  const opened = await openApplicationLink(tx, { token: await mailedToken(tx, applicationId) }, ctx, {
    secret: testLinkSecret,
    ...clock,
  })
  if (facts.stopBefore !== 'submit') await submitApplication(tx, { applicationId }, ctx, clock)
  return done(opened.resumeToken)
}

/** The token that the newest mail about an application carries. */
export async function mailedToken(tx: Tx, applicationId: string): Promise<string> {
  const [link] = await tx
    .select()
    .from(linkTokens)
    .where(eq(linkTokens.subjectId, applicationId))
    .orderBy(desc(linkTokens.createdAt), desc(linkTokens.id))
    .limit(1)
  return linkToken(testLinkSecret, link!.id)
}

/** A paper whose content is nowhere. */
export async function attachTestFile(tx: Tx, applicationId: string, kind: KycFileKind, ctx: Context) {
  const content = randomUUID()
  const file = {
    contentType: 'image/jpeg',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    fileName: `${kind}.jpg`,
  }
  const { contentType, size, sha256 } = file
  const { key } = await registerObject(tx, { purpose: 'kyc_files', contentType, facts: { size, sha256 } }, ctx)
  return attachKycFile(tx, { applicationId, kind, storageKey: key, file }, ctx)
}

/** That many digits, not beginning with 0. */
export function randomDigits(length: number): string {
  const digits = Array.from({ length }, () => Math.floor(Math.random() * 10)).join('')
  return digits.replace(/^0/, '1')
}
