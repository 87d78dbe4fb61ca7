import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { bankAccounts, kycFiles, kycProfiles } from '#db/schema/influencers.kyc.ts'
import { emails } from '#db/schema/notifications.ts'
import { asSystem, inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { as, auditorOf, influencerPerson, managerOf, person } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { completeApplication, testSecrets } from '#tests/support/complete-application.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { ChangeBankAccount } from '../application-inputs.ts'
import { openSecret } from '../sealed-secret.server.ts'
import { changeBankAccount } from './change-bank-account.server.ts'
import { openKycFile } from './open-kyc-file.server.ts'
import { readBankAccountNumber } from './read-bank-account-number.server.ts'
import { readDocumentNumber } from './read-document-number.server.ts'
import { verifyBankAccount } from './verify-bank-account.server.ts'

const fresh = (actor: Actor): Context => ({ ...as(actor), hasFreshFactor: true })
const stale = (actor: Actor): Context => ({ ...as(actor), hasFreshFactor: false })

const account = (influencerId: string, number = '99988877766') =>
  ChangeBankAccount.parse({
    influencerId,
    country: 'CO',
    kind: 'account',
    bankCode: '1051',
    accountType: 'savings',
    number,
    isOwn: true,
  })

async function influencerWithAccount(tx: Tx) {
  const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
  const ana = await makeInfluencer(tx, { brandIds: [brand.id], name: 'Ana Gómez' })
  const { bankAccountId } = await changeBankAccount(tx, account(ana.id), fresh(influencerPerson(ana.id)), testSecrets)
  return { brand, other, ana, bankAccountId }
}

test(
  'an influencer changes their account with a fresh factor: unverified again, and told by mail',
  inRollback(async (tx) => {
    const { ana, bankAccountId, brand } = await influencerWithAccount(tx)
    await verifyBankAccount(tx, { bankAccountId, decision: 'verified', reason: '' }, fresh(managerOf(brand.id)))
    const change = (ctx: Context, number: string) => changeBankAccount(tx, account(ana.id, number), ctx, testSecrets)
    await expect(change(stale(influencerPerson(ana.id)), '11122233344')).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    expect(await change(fresh(influencerPerson(ana.id)), '99988877766')).toEqual({ kind: 'unchanged', bankAccountId })
    expect(await change(fresh(influencerPerson(ana.id)), '11122233344')).toMatchObject({ kind: 'replaced' })
    const accounts = await tx.select().from(bankAccounts).orderBy(bankAccounts.id)
    expect(accounts.map(({ status, holderName }) => [status, holderName])).toEqual([
      ['replaced', 'Ana Gómez'],
      ['unverified', 'Ana Gómez'],
    ])
    const mails = await tx.select().from(emails).where(eq(emails.template, 'bank-account-changed')).orderBy(desc(emails.id))
    expect(mails).toHaveLength(2)
    expect(mails[0]).toMatchObject({ toAddress: ana.email, data: { bank: 'Davivienda', lastFour: '3344' } })
    const trail = await auditTrail(tx, 'influencer', ana.id)
    expect(trail.at(-1)).toMatchObject({ action: 'influencers.change-bank-account', after: { lastFour: '3344' } })
    expect(JSON.stringify([trail, mails])).not.toContain('11122233344')
  }),
)

test(
  'nobody else changes an account, and another brand’s influencer is not there',
  inRollback(async (tx) => {
    const { ana, brand, other } = await influencerWithAccount(tx)
    const change = (actor: Actor) => changeBankAccount(tx, account(ana.id, '55566677788'), fresh(actor), testSecrets)
    await expect(change(managerOf(other.id))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(change(influencerPerson('0191d3a4-0000-7000-8000-000000000001'))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(change(auditorOf(brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(change(person('finance', brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
  }),
)

test(
  'an account is verified by managers and finance with a fresh factor, never by its owner, and not once it is replaced',
  inRollback(async (tx) => {
    const { ana, bankAccountId, brand, other } = await influencerWithAccount(tx)
    const verify = (ctx: Context, id = bankAccountId) =>
      verifyBankAccount(tx, { bankAccountId: id, decision: 'verified', reason: '' }, ctx)
    await expect(verify(stale(person('finance', brand.id)))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    await expect(verify(fresh(influencerPerson(ana.id)))).rejects.toMatchObject({ code: 'influencers.own-thing' })
    await expect(verify(fresh(auditorOf(brand.id)))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(verify(fresh(managerOf(other.id)))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await verify(fresh(person('finance', brand.id)))).toEqual({ status: 'verified' })
    expect(await verify(fresh(managerOf(brand.id)))).toEqual({ status: 'verified' })
    expect(await auditTrail(tx, 'bank-account', bankAccountId)).toHaveLength(1)
    await changeBankAccount(tx, account(ana.id, '11122233344'), fresh(influencerPerson(ana.id)), testSecrets)
    await expect(verify(fresh(managerOf(brand.id)))).rejects.toMatchObject({ code: 'influencers.bank-account-replaced' })
  }),
)

test(
  'whole numbers are shown to few, with a fresh factor, and each reading is written down',
  inRollback(async (tx) => {
    const { bankAccountId, brand, other } = await influencerWithAccount(tx)
    const read = (ctx: Context) => readBankAccountNumber(tx, { bankAccountId }, ctx)
    await expect(read(stale(person('finance', brand.id)))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    await expect(read(fresh(auditorOf(brand.id)))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(read(fresh(managerOf(other.id)))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await auditTrail(tx, 'bank-account', bankAccountId)).toEqual([])
    const secret = await read(fresh(person('finance', brand.id)))
    expect(await openSecret(testSecrets.vault, secret)).toBe('99988877766')
    expect(await auditTrail(tx, 'bank-account', bankAccountId)).toMatchObject([
      { action: 'influencers.read-bank-account', brandId: brand.id, after: { fields: ['number'] } },
    ])

    await completeApplication(tx, brand.id, { documentNumber: '1022334455' })
    const [profile] = await tx.select().from(kycProfiles).where(eq(kycProfiles.documentLastFour, '4455'))
    const document = (ctx: Context) => readDocumentNumber(tx, { profileId: profile!.id }, ctx)
    await expect(document(stale(managerOf(brand.id)))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    await expect(document(fresh(person('finance', brand.id)))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(document(fresh(managerOf(other.id)))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await openSecret(testSecrets.vault, await document(fresh(managerOf(brand.id))))).toBe('1022334455')
    expect(await auditTrail(tx, 'kyc-profile', profile!.id)).toMatchObject([{ action: 'influencers.read-document' }])
  }),
)

test(
  'papers are opened by staff of the brand, written down, and are not there for others',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    await completeApplication(tx, brand.id)
    const [file] = await tx.select().from(kycFiles)
    const open = (actor: Actor) => openKycFile(tx, { fileId: file!.id }, as(actor))
    await expect(open(managerOf(other.id))).rejects.toMatchObject({ kind: 'not-found' })
    await expect(open(influencerPerson('0191d3a4-0000-7000-8000-000000000001'))).rejects.toMatchObject({ kind: 'not-found' })
    expect(await open(auditorOf(brand.id))).toMatchObject({ storageKey: file!.storageKey, contentType: 'image/jpeg' })
    expect(await auditTrail(tx, 'kyc-file', file!.id)).toMatchObject([
      { action: 'influencers.read-kyc-file', after: { fields: ['id-front'] } },
    ])
  }),
)

test('a manager changes the account of somebody without a profile, and of somebody with one, within their scope', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { db } = client
    const { brand, ana } = await asSystem(db, 'test', async (tx) => {
      const made = await makeBrand(tx)
      return { brand: made, ana: await makeInfluencer(tx, { brandIds: [made.id] }) }
    })
    const manager = managerOf(brand.id)
    for (const number of ['99988877766', '11122233344']) {
      const change = inScope(db, manager, (tx) => changeBankAccount(tx, account(ana.id, number), fresh(manager), testSecrets))
      expect(await change).toMatchObject({ kind: 'replaced' })
    }
  } finally {
    await drop()
  }
})
