import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { users } from '#db/schema/auth.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { kycProfiles } from '#db/schema/influencers.kyc.ts'
import { influencerBrands, influencers } from '#db/schema/influencers.ts'
import { emails } from '#db/schema/notifications.ts'
import { asSystem, inScope } from '#db/scope.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer, testCustomerHashKey } from '#tests/factories/make-influencer.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { admin, as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { asApplicant, completeApplication, testSecrets } from '#tests/support/complete-application.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase, inRollback } from '#tests/support/test-database.ts'
import { ApproveApplication, RequestChanges } from '../application-inputs.ts'
import { findDuplicates } from '../queries/find-duplicates.server.ts'
import { getApplication } from '../queries/get-application.server.ts'
import { applicationApproved } from '../tasks.ts'
import { approveApplication } from './approve-application.server.ts'
import { rejectApplication } from './reject-application.server.ts'
import { requestChanges } from './request-changes.server.ts'
import { saveApplicationStep } from './save-application-step.server.ts'
import { submitApplication } from './submit-application.server.ts'

const clock = { machineNow: testNow }
const secrets = { customerHashKey: testCustomerHashKey, machineNow: testNow }

function approve(tx: Tx, input: { applicationId: string; revision: number; linkTo?: string; handle?: string }, actor: Actor) {
  const { applicationId, revision, linkTo, handle } = input
  return approveApplication(tx, ApproveApplication.parse({ applicationId, revision, linkTo, handle }), as(actor), secrets)
}

test(
  'approving makes an influencer of the brand and a user without a password, once',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const application = await completeApplication(tx, brand.id)
    const manager = managerOf(brand.id)
    const first = await approve(tx, application, manager)
    expect(first).toMatchObject({ kind: 'approved', isNew: true })
    expect(await approve(tx, application, manager)).toMatchObject({ kind: 'already-approved', influencerId: first.influencerId })
    const { email, handle } = application
    const [influencer] = await tx.select().from(influencers).where(eq(influencers.email, email))
    expect(influencer).toMatchObject({ id: first.influencerId, handle, status: 'approved', country: 'CO' })
    expect(influencer!.documentHash).not.toBeNull()
    const [user] = await tx.select().from(users).where(eq(users.email, email))
    expect(user).toMatchObject({ influencerId: influencer!.id, passwordHash: null, emailVerifiedAt: testNow })
    expect(await tx.select().from(influencerBrands).where(eq(influencerBrands.influencerId, influencer!.id))).toHaveLength(1)
    const mails = await tx.select().from(emails).where(eq(emails.template, 'application-approved'))
    expect(mails).toMatchObject([{ toAddress: email, data: { linkTokenId: expect.any(String), codes: [] } }])
    expect(await enqueued(tx, applicationApproved)).toEqual([{ applicationId: application.applicationId }])
  }),
)

test(
  'only managers of the brand decide; for others the application is not there; nobody decides on their own',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const other = await makeBrand(tx)
    const application = await completeApplication(tx, brand.id)
    await expect(approve(tx, application, auditorOf(brand.id))).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    await expect(approve(tx, application, managerOf(other.id))).rejects.toMatchObject({ kind: 'not-found' })
    const applicantItself = approveApplication(tx, ApproveApplication.parse(application), asApplicant(), secrets)
    await expect(applicantItself).rejects.toMatchObject({ code: 'influencers.not-allowed' })
    const self = await makeUser(tx, { email: application.email, grants: [{ role: 'manager', brandId: brand.id }] })
    await expect(approve(tx, application, self.actor)).rejects.toMatchObject({ code: 'influencers.own-thing' })
  }),
)

test(
  'exactly what was asked for can be changed, and the application comes back',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { applicationId, revision, email } = await completeApplication(tx, brand.id)
    const asks = [{ field: 'legalName', note: 'Como en la cédula' }]
    const input = RequestChanges.parse({ applicationId, revision, asks })
    const asked = await requestChanges(tx, input, as(managerOf(brand.id)), clock)
    const save = (values: object) =>
      saveApplicationStep(tx, { applicationId, revision: asked.revision, step: 'identity', values }, asApplicant(), testSecrets)
    await expect(save({ legalName: 'Ana María Gómez', bornOn: '1991-01-01' })).rejects.toMatchObject({
      code: 'influencers.field-not-asked',
      details: { field: 'bornOn' },
    })
    await save({ legalName: 'Ana María Gómez', bornOn: '1990-05-17' })
    expect(await submitApplication(tx, { applicationId }, asApplicant(), clock)).toEqual({ kind: 'submitted' })
    const mails = await tx.select().from(emails).where(eq(emails.template, 'changes-requested'))
    expect(mails).toMatchObject([{ toAddress: email, data: { changes: [{ field: 'Nombre legal', note: 'Como en la cédula' }] } }])
    const detail = await getApplication(tx, { applicationId }, managerOf(brand.id), testNow)
    expect(detail.events.map(({ toStatus }) => toStatus)).toEqual(['draft', 'submitted', 'changes-requested', 'submitted'])
    expect(detail.missing).toEqual([])
  }),
)

test(
  'a rejection ends it with its reason, and a stale page cannot decide',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const { applicationId, revision } = await completeApplication(tx, brand.id)
    const reject = (at: number) =>
      rejectApplication(tx, { applicationId, revision: at, reason: 'Datos falsos' }, as(managerOf(brand.id)))
    await expect(reject(revision - 1)).rejects.toMatchObject({ code: 'influencers.application-changed' })
    await reject(revision)
    await expect(approve(tx, { applicationId, revision: revision + 1 }, managerOf(brand.id))).rejects.toMatchObject({
      code: 'influencers.invalid-transition',
    })
    const [row] = await tx.select().from(applications).where(eq(applications.id, applicationId))
    expect(row).toMatchObject({ status: 'rejected', decisionReason: 'Datos falsos', decidedAt: testNow })
  }),
)

test(
  'the same document is approved again only as the same person, across brands and for those whom staff created',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const documentNumber = '1098765432'
    const first = await completeApplication(tx, brand.id, { documentNumber })
    const { influencerId } = await approve(tx, first, managerOf(brand.id))
    const second = await completeApplication(tx, other.id, { documentNumber })
    await expect(approve(tx, second, managerOf(other.id))).rejects.toMatchObject({ code: 'influencers.same-document' })
    const linked = await approve(tx, { ...second, linkTo: 'same-document' }, managerOf(other.id))
    expect(linked).toEqual({ kind: 'approved', influencerId, isNew: false })
    expect(await tx.select().from(influencerBrands).where(eq(influencerBrands.influencerId, influencerId))).toHaveLength(2)
    expect(await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, influencerId))).toHaveLength(1)
    const mails = await tx.select().from(emails).where(eq(emails.template, 'application-approved'))
    expect(mails.map(({ toAddress }) => toAddress)).toEqual([first.email, first.email])

    const created = await makeInfluencer(tx, { brandIds: [brand.id], document: '1.055.666.777' })
    const third = await completeApplication(tx, brand.id, { documentNumber: '1055666777' })
    await expect(approve(tx, third, managerOf(brand.id))).rejects.toMatchObject({ code: 'influencers.same-document' })
    expect(await approve(tx, { ...third, linkTo: 'same-document' }, managerOf(brand.id))).toMatchObject({
      influencerId: created.id,
    })
    expect(await tx.select().from(kycProfiles).where(eq(kycProfiles.influencerId, created.id))).toHaveLength(1)
    const stranger = await completeApplication(tx, brand.id)
    await expect(approve(tx, { ...stranger, linkTo: 'same-document' }, managerOf(brand.id))).rejects.toMatchObject({
      code: 'influencers.nobody-to-link',
    })
  }),
)

test(
  'a handle that is taken is refused, and another may be given',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    await makeInfluencer(tx, { handle: 'ana' })
    const application = await completeApplication(tx, brand.id, { handle: 'ana' })
    await expect(approve(tx, application, managerOf(brand.id))).rejects.toMatchObject({ code: 'influencers.handle-taken' })
    expect(await approve(tx, { ...application, handle: 'ana.bogota' }, managerOf(brand.id))).toMatchObject({ isNew: true })
  }),
)

test(
  'duplicates are found by every trait; of another brand only the fact is told',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const same = { documentNumber: '1033445566', accountNumber: '55544433322', phone: '3001112233', email: 'x@example.com' }
    const first = await completeApplication(tx, other.id, { ...same, handle: 'uno' })
    const second = await completeApplication(tx, brand.id, { ...same, email: 'y@example.com', handle: 'uno' })
    await completeApplication(tx, other.id, { ...same, email: 'draft@example.com', handle: 'uno', stopBefore: 'confirm' })
    await completeApplication(tx, brand.id)
    const ask = (actor: Actor) => findDuplicates(tx, { applicationIds: [second.applicationId] }, actor)
    const kinds = ['document', 'bank-account', 'phone', 'handle', 'network']
    expect(await ask(managerOf(brand.id))).toEqual([
      { applicationId: second.applicationId, subject: 'application', kinds, other: null },
    ])
    expect(await ask(admin)).toMatchObject([
      { kinds, other: { id: first.applicationId, name: 'Ana Gómez', brands: [{ id: other.id }] } },
    ])
    const { influencerId } = await approve(tx, first, managerOf(other.id))
    expect(await ask(managerOf(brand.id, other.id))).toMatchObject([
      { subject: 'influencer', kinds, other: { id: influencerId } },
    ])
    expect(await findDuplicates(tx, { applicationIds: [first.applicationId] }, admin)).toMatchObject([
      { other: { id: second.applicationId } },
    ])
  }),
)

test('two managers who decide at once: one decision stands, and one influencer', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { db } = client
    const { brand, application } = await asSystem(db, 'test', async (tx) => {
      const made = await makeBrand(tx)
      return { brand: made, application: await completeApplication(tx, made.id) }
    })
    const manager = managerOf(brand.id)
    const { applicationId, revision } = application
    const results = await Promise.allSettled([
      inScope(db, manager, (tx) => approve(tx, application, manager)),
      inScope(db, manager, (tx) => rejectApplication(tx, { applicationId, revision, reason: 'No' }, as(manager))),
      inScope(db, manager, (tx) => approve(tx, application, manager)),
    ])
    const [row] = await db.select().from(applications).where(eq(applications.id, applicationId))
    const made = await db.select().from(influencers).where(eq(influencers.email, application.email))
    const [first, rejected, second] = results.map(({ status }) => status)
    if (row!.status === 'approved')
      expect([first, rejected, second, made.length]).toEqual(['fulfilled', 'rejected', 'fulfilled', 1])
    else expect([first, rejected, second, made.length]).toEqual(['rejected', 'fulfilled', 'rejected', 0])
  } finally {
    await drop()
  }
})

test('two applications with one document, approved at once: one person', async () => {
  const { client, drop } = await cloneDatabase()
  try {
    const { db } = client
    const { brand, sent } = await asSystem(db, 'test', async (tx) => {
      const made = await makeBrand(tx)
      const documentNumber = '1077889900'
      return {
        brand: made,
        sent: [
          await completeApplication(tx, made.id, { documentNumber }),
          await completeApplication(tx, made.id, { documentNumber }),
        ],
      }
    })
    const manager = managerOf(brand.id)
    const results = await Promise.allSettled(sent.map((each) => inScope(db, manager, (tx) => approve(tx, each, manager))))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'influencers.same-document' } })
    expect(await db.select().from(influencers)).toHaveLength(1)
  } finally {
    await drop()
  }
})
