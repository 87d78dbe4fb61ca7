import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { UserActor } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { approveApplication } from '#app/features/influencers/commands/approve-application.server.ts'
import { postTransactions } from '#app/features/ledger/commands/post-transactions.server.ts'
import type { NewTransaction } from '#app/features/ledger/new-transaction.ts'
import { users } from '#db/schema/auth.ts'
import { influencers } from '#db/schema/influencers.ts'
import { emails } from '#db/schema/notifications.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { testCustomerHashKey } from '#tests/factories/make-influencer.ts'
import { makePolicy } from '#tests/factories/make-policy.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { admin, as, auditorOf, influencerPerson, managerOf, testNow } from '#tests/support/acting.ts'
import { completeApplication } from '#tests/support/complete-application.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { answerDataRequest } from './commands/answer-data-request.server.ts'
import { openDataRequest } from './commands/open-data-request.server.ts'
import { openExport } from './commands/open-export.server.ts'
import { recordExport } from './commands/record-export.server.ts'
import { refuseDataRequest } from './commands/refuse-data-request.server.ts'
import { withdrawDataRequest } from './commands/withdraw-data-request.server.ts'
import { gatherPerson } from './queries/gather-person.server.ts'
import { getDataRequest } from './queries/get-data-request.server.ts'
import { listDataRequests } from './queries/list-data-requests.server.ts'
import { listOwnRequests } from './queries/list-own-requests.server.ts'
import { exportPerson } from './tasks.ts'

const documentNumber = '1020304050'
const fresh = (actor: UserActor, now = testNow): Context & { actor: UserActor } => ({
  ...as(actor, now),
  actor,
  hasFreshFactor: true,
})

/** An approved influencer with everything a registration leaves behind. */
async function registered(tx: Tx) {
  const brand = await makeBrand(tx)
  await makePolicy(tx)
  await makePolicy(tx, { kind: 'privacy' })
  const { applicationId, revision, email } = await completeApplication(tx, brand.id, { documentNumber })
  const decide = { applicationId, revision, linkTo: 'new' } as const
  const secrets = { customerHashKey: testCustomerHashKey, machineNow: testNow }
  const { influencerId } = await approveApplication(tx, decide, as(managerOf(brand.id)), secrets)
  const [user] = await tx.select().from(users).where(eq(users.influencerId, influencerId))
  const actor: UserActor = { ...influencerPerson(influencerId), userId: user!.id, name: user!.name }
  return { brand, influencerId, actor, email }
}

test(
  'a request is received once, with its day by the law of the country, a receipt and a history',
  inRollback(async (tx) => {
    const { actor, email } = await registered(tx)
    const { requestId, dueOn } = await openDataRequest(tx, { kind: 'correct', detail: 'Mi ciudad es Cali.' }, fresh(actor))
    expect(dueOn).toBe('2026-04-01')
    await expect(openDataRequest(tx, { kind: 'correct', detail: 'Otra vez.' }, fresh(actor))).rejects.toMatchObject({
      code: 'privacy.already-asked',
    })
    const [mail] = await tx.select().from(emails).where(eq(emails.template, 'privacy-request-received'))
    expect(mail).toMatchObject({ toAddress: email, data: { dueOn, kind: 'correct' } })
    const detail = await getDataRequest(tx, requestId, admin)
    expect(detail).toMatchObject({ status: 'received', term: { days: 15, unit: 'business' }, plan: null })
    expect(detail.events.map(({ kind }) => kind)).toEqual(['open-data-request'])
    await withdrawDataRequest(tx, { requestId }, fresh(actor))
    expect(await listOwnRequests(tx, actor.userId)).toMatchObject([{ status: 'withdrawn' }])
    await expect(answerDataRequest(tx, { requestId, answer: 'Tarde.' }, fresh(admin))).rejects.toMatchObject({
      code: 'privacy.invalid-transition',
    })
  }),
)

test(
  'only administrators answer, only auditors of everything look on, and another’s request is not there',
  inRollback(async (tx) => {
    const { actor, brand } = await registered(tx)
    const { requestId } = await openDataRequest(tx, { kind: 'correct', detail: 'Algo.' }, fresh(actor))
    const manager = managerOf(brand.id)
    const answer = { requestId, answer: 'Hecho.' }
    await expect(answerDataRequest(tx, answer, fresh(manager))).rejects.toMatchObject({ code: 'privacy.not-allowed' })
    await expect(answerDataRequest(tx, answer, as(admin))).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    await expect(getDataRequest(tx, requestId, auditorOf(brand.id))).rejects.toMatchObject({ code: 'privacy.not-allowed' })
    const stranger = await makeUser(tx)
    await expect(withdrawDataRequest(tx, { requestId }, fresh(stranger.actor))).rejects.toMatchObject({
      code: 'privacy.not-found',
    })
    await refuseDataRequest(tx, { requestId, answer: 'Ya está correcto.' }, fresh(await administrator(tx)))
    const page = await listDataRequests(tx, { limit: 10, search: undefined, status: 'refused' }, admin, testNow)
    expect(page.items).toMatchObject([{ id: requestId, answeredAt: testNow }])
  }),
)

test(
  'an export holds all that is known of the person, with their own numbers, and of nobody else',
  inRollback(async (tx) => {
    const { actor, influencerId, email } = await registered(tx)
    const { requestId } = await openDataRequest(tx, { kind: 'export', detail: '' }, fresh(actor))
    expect(await enqueued(tx, exportPerson)).toEqual([{ requestId }])
    const file = await gatherPerson(tx, { userId: actor.userId, influencerId }, { vault: testVault })
    expect(file).toMatchObject({
      account: [{ email }],
      numbers: { documents: [documentNumber] },
      applications: [{ status: 'approved' }],
    })
    for (const section of [
      'identity',
      'files',
      'bank-accounts',
      'tax-profiles',
      'consents',
      'data-requests',
      'application-history',
    ])
      expect(file[section], section).not.toEqual([])
    const stranger = await makeUser(tx)
    const other = await gatherPerson(tx, { userId: stranger.id, influencerId: null }, { vault: testVault })
    expect(JSON.stringify(other)).not.toContain(email)
    expect(other.numbers).toEqual({ documents: [], accounts: [] })
  }),
)

test(
  'the file is the person’s alone, after a fresh proof, for seven days',
  inRollback(async (tx) => {
    const { actor } = await registered(tx)
    const { requestId } = await openDataRequest(tx, { kind: 'export', detail: '' }, fresh(actor))
    const key = 'data-exports/test'
    await tx
      .insert(storedObjects)
      .values({ key, purpose: 'data-exports', contentType: 'application/json', sizeBytes: 2, sha256: 'ab', createdAt: testNow })
    expect(await recordExport(tx, { requestId, exportKey: key }, as({ kind: 'system', name: 'test' }))).toBe('recorded')
    expect(await recordExport(tx, { requestId, exportKey: key }, as({ kind: 'system', name: 'test' }))).toBe('late')
    await expect(openExport(tx, { requestId }, { ...as(actor), actor })).rejects.toMatchObject({ code: 'auth.step-up-needed' })
    const stranger = await makeUser(tx)
    await expect(openExport(tx, { requestId }, fresh(stranger.actor))).rejects.toMatchObject({ code: 'privacy.not-found' })
    expect(await openExport(tx, { requestId }, fresh(actor))).toMatchObject({ exportKey: key })
    const later = new Date(testNow.getTime() + 8 * 86_400_000)
    await expect(openExport(tx, { requestId }, fresh(actor, later))).rejects.toMatchObject({ code: 'privacy.export-gone' })
  }),
)

test(
  'a deletion waits for the money, then takes away what no duty keeps and leaves the books',
  inRollback(async (tx) => {
    const { actor, influencerId, brand, email } = await registered(tx)
    const { requestId } = await openDataRequest(tx, { kind: 'delete', detail: '' }, fresh(actor))
    const by = fresh(await administrator(tx))
    const erase = () => answerDataRequest(tx, { requestId, answer: 'Borramos tus datos.' }, by)
    const post = (amount: bigint, businessKey: string) =>
      postTransactions(tx, [adjustment(brand.id, influencerId, amount, businessKey)], as({ kind: 'system', name: 'test' }))
    await post(500n, 'test-1')
    await expect(tx.transaction(() => erase())).rejects.toMatchObject({ code: 'privacy.money-pending' })
    await post(-500n, 'test-2')
    const { erasure } = await erase()
    expect(erasure!.kept.find(({ kind }) => kind === 'books')!.count).toBeGreaterThan(0)
    const texts = await everyRowAbout(tx)
    for (const planted of [email, 'Ana Gómez']) expect(texts).not.toContain(planted)
    const [influencer] = await tx.select().from(influencers).where(eq(influencers.id, influencerId))
    expect(influencer).toMatchObject({ status: 'closed', name: '—', documentHash: null })
    const [user] = await tx.select().from(users).where(eq(users.id, actor.userId))
    expect(user).toMatchObject({ name: '—', passwordHash: null, disabledAt: testNow })
    const [request] = await tx.select().from(dataRequests).where(eq(dataRequests.id, requestId))
    expect(request).toMatchObject({ status: 'answered', outcome: { erased: expect.any(Array), kept: expect.any(Array) } })
    const [profile] = await tx.execute(
      sql`select legal_name, phone, networks::text from kyc_profiles where influencer_id = ${influencerId}`,
    )
    expect(profile).toMatchObject({ phone: null, networks: '[]' })
    expect(profile!.legal_name).not.toBeNull()
  }),
)

test(
  'without books nothing of the identity stays',
  inRollback(async (tx) => {
    const { actor, influencerId } = await registered(tx)
    const { requestId } = await openDataRequest(tx, { kind: 'delete', detail: '' }, fresh(actor))
    await answerDataRequest(tx, { requestId, answer: 'Borramos tus datos.' }, fresh(await administrator(tx)))
    const [profile] = await tx.execute(
      sql`select legal_name, document_number_sealed, document_index from kyc_profiles where influencer_id = ${influencerId}`,
    )
    expect(profile).toEqual({ legal_name: null, document_number_sealed: null, document_index: null })
  }),
)

test(
  'staff ask for no deletion: an administrator closes their account',
  inRollback(async (tx) => {
    const { actor } = await makeUser(tx)
    await expect(openDataRequest(tx, { kind: 'delete', detail: '' }, fresh(actor))).rejects.toMatchObject({
      code: 'privacy.not-an-influencer',
    })
  }),
)

async function administrator(tx: Tx): Promise<UserActor> {
  return (await makeUser(tx, { name: 'Luz Admin', grants: [{ role: 'admin', brandId: null }] })).actor
}

function adjustment(brandId: string, influencerId: string, amount: bigint, businessKey: string): NewTransaction {
  const postings = [
    { account: { kind: 'available', influencerId }, amount },
    { account: { kind: 'adjustments', brandId }, amount: -amount },
  ] as const
  const reason = { code: 'test', params: {} }
  return { brandId, currency: 'COP', businessKey, causeKind: 'adjustment', causeId: influencerId, reason, postings }
}

/** What the tables that name people hold, as text; mails on their way and the audit trail aside. */
async function everyRowAbout(tx: Tx): Promise<string> {
  const tables = ['users', 'influencers', 'kyc_profiles', 'applications', 'kyc_files', 'bank_accounts']
  const texts: string[] = []
  for (const table of tables) {
    const rows = await tx.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(table)} t`)
    texts.push(...rows.map(({ row }) => row))
  }
  const sent = await tx.execute<{ row: string }>(
    sql`select t::text as row from emails t where status not in ('queued', 'sending')`,
  )
  return [...texts, ...sent.map(({ row }) => row)].join('\n')
}
