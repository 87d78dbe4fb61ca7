import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applicationEvents, applications } from '#db/schema/influencers.applications.ts'
import { bankAccounts, kycFiles, kycProfiles } from '#db/schema/influencers.kyc.ts'
import { emails } from '#db/schema/notifications.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import {
  asApplicant,
  attachTestFile,
  completeApplication,
  mailedToken,
  testLinkSecret,
  testSecrets,
} from '#tests/support/complete-application.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { BankStep } from '../application-inputs.ts'
import { findOwnApplication } from '../queries/find-own-application.server.ts'
import { openApplicationLink } from './open-application-link.server.ts'
import { removeKycFile } from './remove-kyc-file.server.ts'
import { requestApplicationLink } from './request-application-link.server.ts'
import { saveApplicationStep } from './save-application-step.server.ts'
import { setBankAccount } from './set-bank-account.server.ts'
import { startApplication } from './start-application.server.ts'
import { submitApplication } from './submit-application.server.ts'

const clock = { machineNow: testNow }
const ctx = asApplicant()

async function start(tx: Tx, email = 'ana@example.com') {
  const brand = await makeBrand(tx)
  const input = { brandId: brand.id, campaignId: null, email, displayName: 'Ana', locale: 'es' } as const
  return { brand, ...(await startApplication(tx, input, ctx, clock)) }
}

const identity = {
  personType: 'person',
  country: 'CO',
  documentType: 'co-cc',
  documentNumber: '1.020.304.050',
  legalName: 'Ana Gómez',
  bornOn: '1990-05-17',
} as const

const mailsTo = (tx: Tx, address: string) =>
  tx.select().from(emails).where(eq(emails.toAddress, address)).orderBy(emails.createdAt)

test(
  'a draft begins with a mail that carries no secret, and its token opens it, of its brand only',
  inRollback(async (tx) => {
    const { brand, applicationId, resumeToken } = await start(tx)
    const other = await makeBrand(tx)
    expect(await findOwnApplication(tx, { resumeToken, brandId: brand.id }, testNow)).toMatchObject({
      id: applicationId,
      status: 'draft',
      isEmailConfirmed: false,
      asks: [],
    })
    expect(await findOwnApplication(tx, { resumeToken, brandId: other.id }, testNow)).toBeNull()
    expect(await findOwnApplication(tx, { resumeToken: `${resumeToken}x`, brandId: brand.id }, testNow)).toBeNull()
    const mails = await mailsTo(tx, 'ana@example.com')
    expect(mails.map(({ template }) => template)).toEqual(['application-link'])
    expect(JSON.stringify(mails)).not.toContain(await mailedToken(tx, applicationId))
    const [row] = await tx.select().from(applications).where(eq(applications.id, applicationId))
    expect(JSON.stringify(row)).not.toContain(resumeToken)
  }),
)

test(
  'an address that has an account gets the same answer and a mail that says so',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const influencer = await makeInfluencer(tx)
    for (const { email } of [user, influencer]) {
      const answer = await start(tx, email)
      expect(Object.keys(answer).sort()).toEqual(Object.keys(await start(tx, `new-${email}`)).sort())
      expect((await mailsTo(tx, email)).map(({ template }) => template)).toEqual(['account-exists'])
    }
  }),
)

test(
  'the mailed link confirms the address and moves the application to the new device; it works once',
  inRollback(async (tx) => {
    const { brand, applicationId, resumeToken } = await start(tx)
    const token = await mailedToken(tx, applicationId)
    const opened = await openApplicationLink(tx, { token }, ctx, { secret: testLinkSecret, ...clock })
    expect(opened.applicationId).toBe(applicationId)
    const own = (resume: string) => findOwnApplication(tx, { resumeToken: resume, brandId: brand.id }, testNow)
    expect(await own(opened.resumeToken)).toMatchObject({ isEmailConfirmed: true })
    expect(await own(resumeToken)).toBeNull()
    const again = openApplicationLink(tx, { token }, ctx, { secret: testLinkSecret, ...clock })
    await expect(again).rejects.toMatchObject({ code: 'auth.link-invalid' })
  }),
)

test(
  'a new link is mailed to whom it belongs, and nothing to strangers',
  inRollback(async (tx) => {
    const { brand } = await start(tx)
    await requestApplicationLink(tx, { brandId: brand.id, email: 'ana@example.com' }, ctx, clock)
    await requestApplicationLink(tx, { brandId: brand.id, email: 'nobody@example.com' }, ctx, clock)
    expect(await mailsTo(tx, 'ana@example.com')).toHaveLength(2)
    expect(await mailsTo(tx, 'nobody@example.com')).toHaveLength(0)
  }),
)

test(
  'a step keeps what is there, seals the document, and the same again changes nothing',
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    const save = (revision: number, values: object) =>
      saveApplicationStep(tx, { applicationId, revision, step: 'identity', values }, ctx, testSecrets)
    expect(await save(1, { personType: 'person', country: 'CO' })).toEqual({ revision: 2 })
    expect(await save(2, identity)).toEqual({ revision: 3 })
    expect(await save(3, identity)).toEqual({ revision: 3 })
    await expect(save(2, { legalName: 'Otra' })).rejects.toMatchObject({
      code: 'influencers.application-changed',
      details: { revision: 3 },
    })
    const [profile] = await tx.select().from(kycProfiles)
    expect(profile).toMatchObject({
      personType: 'person',
      documentLastFour: '4050',
      legalName: 'Ana Gómez',
      bornOn: '1990-05-17',
    })
    const opened = await testSecrets.vault.open(
      profile!.documentNumberSealed!,
      `kyc_profiles.document_number_sealed:${profile!.id}`,
    )
    expect(opened.toString()).toBe('1020304050')
    const trail = await auditTrail(tx, 'application', applicationId)
    expect(trail.at(-1)).toMatchObject({ after: { fields: ['document', 'legalName', 'bornOn'] } })
    expect(JSON.stringify(trail)).not.toContain('1020304050')
  }),
)

test.each([
  [{ documentNumber: '12' }, 'influencers.document-malformed'],
  [{ documentType: 'co-nit', documentNumber: '800.197.268-5' }, 'influencers.document-wrong-digit'],
  [{ documentType: 'mx-curp' }, 'influencers.document-type'],
  [{ bornOn: '2008-03-11' }, 'influencers.under-age'],
])('what an identity says wrong is refused: %o', (wrong, code) =>
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    const input = { applicationId, revision: 1, step: 'identity', values: { ...identity, ...wrong } } as Parameters<
      typeof saveApplicationStep
    >[1]
    await expect(saveApplicationStep(tx, input, ctx, testSecrets)).rejects.toMatchObject({ code })
  })(),
)

test(
  'whoever turns 18 today is of age',
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    const input = { applicationId, revision: 1, step: 'identity', values: { bornOn: '2008-03-10' } } as const
    expect(await saveApplicationStep(tx, input, ctx, testSecrets)).toEqual({ revision: 2 })
  }),
)

test(
  'a document is forgotten when the country contradicts it, and asked for again',
  inRollback(async (tx) => {
    const { brand, applicationId, resumeToken } = await start(tx)
    await saveApplicationStep(tx, { applicationId, revision: 1, step: 'identity', values: identity }, ctx, testSecrets)
    const values = { country: 'MX', documentType: 'mx-curp' } as const
    await saveApplicationStep(tx, { applicationId, revision: 2, step: 'identity', values }, ctx, testSecrets)
    const own = await findOwnApplication(tx, { resumeToken, brandId: brand.id }, testNow)
    expect(own!.identity).toMatchObject({ documentLastFour: null, legalName: 'Ana Gómez' })
    expect(own!.missing).toContain('document')
  }),
)

test(
  'a file takes the place of its kind, its content is forgotten; the same content again is not a second file',
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    const first = await attachTestFile(tx, applicationId, 'id-front', ctx)
    const second = await attachTestFile(tx, applicationId, 'id-front', ctx)
    expect([first.revision, second.revision]).toEqual([2, 3])
    const files = await tx.select().from(kycFiles).orderBy(kycFiles.id)
    expect(files.map(({ replacedAt }) => replacedAt)).toEqual([testNow, null])
    const givenUp = async () => (await tx.select().from(storedObjects)).filter(({ deletedAt }) => deletedAt !== null)
    expect((await givenUp()).map(({ key }) => key)).toEqual([files[0]!.storageKey])
    expect(await removeKycFile(tx, { applicationId, fileId: second.fileId }, ctx)).toEqual({ revision: 4 })
    expect(await removeKycFile(tx, { applicationId, fileId: second.fileId }, ctx)).toEqual({ revision: 4 })
    expect(await givenUp()).toHaveLength(2)
  }),
)

test(
  'another application’s file cannot be taken away',
  inRollback(async (tx) => {
    const mine = await start(tx)
    const theirs = await start(tx, 'luis@example.com')
    const { fileId } = await attachTestFile(tx, theirs.applicationId, 'id-front', ctx)
    await removeKycFile(tx, { applicationId: mine.applicationId, fileId }, ctx)
    expect((await tx.select().from(kycFiles))[0]!.replacedAt).toBeNull()
  }),
)

test(
  'an account is sealed, in the applicant’s own name, and one at a time',
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    const bank = (number: string, more: object = {}) =>
      BankStep.parse({ country: 'CO', kind: 'account', bankCode: '1007', accountType: 'savings', number, isOwn: true, ...more })
    const set = (revision: number, account: BankStep) =>
      setBankAccount(tx, { applicationId, revision, ...account }, ctx, testSecrets)
    await expect(set(1, bank('12345678901'))).rejects.toMatchObject({ code: 'influencers.identity-first' })
    await saveApplicationStep(tx, { applicationId, revision: 1, step: 'identity', values: identity }, ctx, testSecrets)
    expect(await set(2, bank('123-456789-01'))).toMatchObject({ kind: 'replaced', revision: 3 })
    expect(await set(3, bank('12345678901'))).toMatchObject({ kind: 'unchanged', revision: 3 })
    await expect(set(3, bank('12'))).rejects.toMatchObject({ code: 'influencers.bank-account', details: { field: 'number' } })
    const someoneElses = bank('1020304051', { kind: 'bre-b', bankCode: null, accountType: null })
    await expect(set(3, someoneElses)).rejects.toMatchObject({ code: 'influencers.bank-account-not-own' })
    expect(await set(3, { ...someoneElses, number: '1.020.304.050' })).toMatchObject({ kind: 'replaced' })
    const accounts = await tx.select().from(bankAccounts).orderBy(bankAccounts.id)
    expect(accounts.map(({ status, holderName, numberLastFour }) => [status, holderName, numberLastFour])).toEqual([
      ['replaced', 'Ana Gómez', '8901'],
      ['unverified', 'Ana Gómez', '4050'],
    ])
  }),
)

test(
  'an application is sent when it is complete, and says what is missing before',
  inRollback(async (tx) => {
    const { applicationId } = await start(tx)
    await expect(submitApplication(tx, { applicationId }, ctx, clock)).rejects.toMatchObject({
      code: 'influencers.application-incomplete',
      details: { missing: expect.arrayContaining(['email', 'document', 'id-front', 'bank', 'networks', 'tax']) },
    })
    const brand = await makeBrand(tx)
    const unconfirmed = await completeApplication(tx, brand.id, { stopBefore: 'confirm' })
    await expect(submitApplication(tx, unconfirmed, ctx, clock)).rejects.toMatchObject({ details: { missing: ['email'] } })
    const complete = await completeApplication(tx, brand.id)
    expect(await submitApplication(tx, complete, ctx, clock)).toEqual({ kind: 'already-submitted' })
    const events = await tx.select().from(applicationEvents).where(eq(applicationEvents.applicationId, complete.applicationId))
    expect(events.map(({ toStatus, actorId }) => [toStatus, actorId])).toEqual([
      ['draft', 'applicant'],
      ['submitted', 'applicant'],
    ])
    expect((await mailsTo(tx, complete.email)).map(({ template }) => template)).toEqual([
      'application-link',
      'application-received',
    ])
    const late = saveApplicationStep(
      tx,
      { applicationId: complete.applicationId, revision: complete.revision, step: 'identity', values: { legalName: 'Otra' } },
      ctx,
      testSecrets,
    )
    await expect(late).rejects.toMatchObject({ code: 'influencers.application-closed' })
  }),
)

test(
  'no document and no account number is readable in any table',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const planted = ['1987654321', '77788899911']
    await completeApplication(tx, brand.id, { documentNumber: planted[0]!, accountNumber: planted[1]! })
    const tables = await tx.execute<{ name: string }>(sql`
      select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE'`)
    let rows = 0
    for (const { name } of tables)
      for (const row of await tx.execute<{ text: string }>(sql.raw(`select t::text as text from ${name} t`))) {
        rows += 1
        for (const number of planted) {
          expect(row.text).not.toContain(number)
          expect(row.text).not.toContain(Buffer.from(number).toString('hex'))
          expect(row.text).not.toContain(Buffer.from(number).toString('base64'))
        }
      }
    expect(rows).toBeGreaterThan(15)
  }),
)
