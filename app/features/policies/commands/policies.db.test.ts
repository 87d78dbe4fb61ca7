import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/actor.ts'
import { emails } from '#db/schema/notifications.ts'
import { policyTexts, policyVersions } from '#db/schema/policies.ts'
import type { Tx } from '#db/types.ts'
import { makeBrand } from '#tests/factories/make-brand.ts'
import { makeInfluencer } from '#tests/factories/make-influencer.ts'
import { makePolicy } from '#tests/factories/make-policy.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { admin, as, auditorOf, managerOf, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { getPolicy } from '../queries/get-policy.server.ts'
import { listConsents } from '../queries/list-consents.server.ts'
import { listConsentsOfInfluencer } from '../queries/list-consents-of-influencer.server.ts'
import { listOwnConsents } from '../queries/list-own-consents.server.ts'
import { listPendingConsents } from '../queries/list-pending-consents.server.ts'
import { listRequiredPolicies } from '../queries/list-required-policies.server.ts'
import { versionInForce } from '../tasks.ts'
import { carryConsents } from './carry-consents.server.ts'
import { createPolicy } from './create-policy.server.ts'
import { draftVersion } from './draft-version.server.ts'
import { publishVersion } from './publish-version.server.ts'
import { recordConsents } from './record-consents.server.ts'
import { tellRenewal } from './tell-renewal.server.ts'
import { wakeRenewals } from './wake-renewals.server.ts'
import { withdrawConsent } from './withdraw-consent.server.ts'

const text = (markdown: string) => ({ es: { title: 'Términos', markdown }, en: { title: 'Terms', markdown } })
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000)
const origin = { address: '203.0.113.0', userAgent: 'a browser' }

async function nextVersion(tx: Tx, policyId: string, markdown: string, asksAgain = true): Promise<string> {
  const { versionId } = await draftVersion(tx, { policyId, asksAgain, texts: text(markdown) }, as(admin))
  await publishVersion(tx, { versionId }, as(admin))
  return versionId
}

test(
  'a policy is a draft until it is published, and its words never change afterwards',
  inRollback(async (tx) => {
    const { policyId, versionId } = await createPolicy(
      tx,
      { kind: 'terms', brandId: null, campaignId: null, texts: text('Uno.') },
      as(admin),
    )
    const brand = await makeBrand(tx)
    expect(await listRequiredPolicies(tx, { brandId: brand.id }, testNow)).toEqual([])
    const again = await draftVersion(tx, { policyId, asksAgain: true, texts: text('Uno y medio.') }, as(admin))
    expect(again).toEqual({ policyId, versionId, version: 1 })
    await publishVersion(tx, { versionId }, as(admin))
    expect(await listRequiredPolicies(tx, { brandId: brand.id }, testNow)).toMatchObject([
      { versionId, version: 1, texts: { es: { markdown: 'Uno y medio.' } } },
    ])
    await expect(publishVersion(tx, { versionId }, as(admin))).rejects.toMatchObject({ code: 'policies.already-published' })
    for (const change of [
      (inner: Tx) => inner.update(policyTexts).set({ markdown: 'Otro.' }),
      (inner: Tx) => inner.delete(policyTexts),
      (inner: Tx) => inner.update(policyVersions).set({ effectiveAt: hours(-5) }),
      (inner: Tx) => inner.insert(policyTexts).values({ versionId, language: 'es', title: 'x', markdown: 'x', sha256: 'x' }),
    ])
      await expect(tx.transaction(change)).rejects.toMatchObject({ cause: { code: '23001' } })
    expect((await auditTrail(tx, 'policy', policyId)).map(({ action }) => action)).toEqual([
      'policies.create-policy',
      'policies.draft-version',
      'policies.publish-version',
    ])
  }),
)

test(
  "a brand's own policy stands before the platform's, and another brand's is not asked for",
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const platform = await makePolicy(tx)
    const privacy = await makePolicy(tx, { kind: 'privacy' })
    const own = await makePolicy(tx, { brandId: brand.id })
    const required = async (brandId: string) =>
      (await listRequiredPolicies(tx, { brandId }, testNow)).map(({ versionId }) => versionId)
    expect(await required(brand.id)).toEqual([own.versionId, privacy.versionId])
    expect(await required(other.id)).toEqual([platform.versionId, privacy.versionId])
    await expect(
      createPolicy(tx, { kind: 'terms', brandId: brand.id, campaignId: null, texts: text('Otro.') }, as(admin)),
    ).rejects.toMatchObject({ code: 'policies.exists' })
    await expect(
      draftVersion(tx, { policyId: own.policyId, asksAgain: true, texts: text('Otro.') }, as(managerOf(brand.id))),
    ).rejects.toMatchObject({ code: 'policies.not-allowed' })
    await expect(
      draftVersion(tx, { policyId: own.policyId, asksAgain: true, texts: text('Otro.') }, as(managerOf(other.id))),
    ).rejects.toMatchObject({ code: 'policies.not-found' })
  }),
)

test(
  'a version that asks again is asked for with what was accepted before; one that does not, is not',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const user = await makeUser(tx)
    const subject = { kind: 'user', id: user.id } as const
    const { policyId, acceptance } = await makePolicy(tx)
    const pending = (now = testNow) => listPendingConsents(tx, { userId: user.id, brandIds: [brand.id] }, now)
    expect(await pending()).toMatchObject([{ version: 1, accepted: null }])
    const accept = { acceptances: [acceptance], subject, origin }
    expect(await recordConsents(tx, accept, as(user.actor))).toEqual({ recorded: 1 })
    expect(await recordConsents(tx, accept, as(user.actor))).toEqual({ recorded: 0 })
    expect(await pending()).toEqual([])
    await nextVersion(tx, policyId, 'Pagamos cada quincena, sin falta.', false)
    expect(await pending()).toEqual([])
    await nextVersion(tx, policyId, 'Pagamos cada mes.')
    expect(await pending()).toMatchObject([
      { version: 3, accepted: { version: 1, texts: { es: { markdown: 'Pagamos cada quincena.' } } } },
    ])
  }),
)

test(
  'only the words in force can be accepted',
  inRollback(async (tx) => {
    const user = await makeUser(tx)
    const { policyId, acceptance } = await makePolicy(tx)
    const by = { subject: { kind: 'user', id: user.id } as const, origin }
    const other = { ...acceptance, sha256: 'f'.repeat(64) }
    await expect(recordConsents(tx, { acceptances: [other], ...by }, as(user.actor))).rejects.toMatchObject({
      code: 'policies.words-changed',
    })
    const { versionId } = await draftVersion(tx, { policyId, asksAgain: true, texts: text('Borrador.') }, as(admin))
    await expect(
      recordConsents(tx, { acceptances: [{ ...acceptance, versionId }], ...by }, as(user.actor)),
    ).rejects.toMatchObject({ code: 'policies.not-found' })
    await publishVersion(tx, { versionId, effectiveAt: hours(24) }, as(admin))
    await expect(
      recordConsents(tx, { acceptances: [{ ...acceptance, versionId }], ...by }, as(user.actor)),
    ).rejects.toMatchObject({ code: 'policies.not-found' })
    expect(await enqueued(tx, versionInForce)).toEqual([{ versionId }])
    const [job] = await tx.execute<{ wait: number }>(
      sql`select extract(epoch from run_at - now())::float8 as wait from graphile_worker._private_jobs where key = ${`policy-version-${versionId}`}`,
    )
    expect(job!.wait / 3600).toBeCloseTo(24, 0)
    expect(await wakeRenewals(tx, as(admin))).toBe(1)
    expect(await wakeRenewals(tx, as(admin, hours(25)))).toBe(2)
    await expect(nextVersion(tx, policyId, 'Antes.')).rejects.toMatchObject({ code: 'policies.effective-before-previous' })
  }),
)

test(
  'an applicant’s consents are the user’s they become, and a withdrawn one is asked for again',
  inRollback(async (tx) => {
    const brand = await makeBrand(tx)
    const user = await makeUser(tx)
    const { policyId, acceptance } = await makePolicy(tx)
    const applicationId = '00000000-0000-7000-8000-0000000000aa'
    const subject = { kind: 'application', id: applicationId } as const
    await recordConsents(tx, { acceptances: [acceptance], subject, origin }, as({ kind: 'system', name: 'registration' }))
    await carryConsents(tx, { applicationId, userId: user.id })
    await carryConsents(tx, { applicationId, userId: user.id })
    const pending = () => listPendingConsents(tx, { userId: user.id, brandIds: [brand.id] }, testNow)
    expect(await pending()).toEqual([])
    const [own] = await listOwnConsents(tx, user.id)
    expect(own).toMatchObject({ kind: 'terms', version: 1, acceptedAt: testNow, withdrawnAt: null })
    const stranger = await makeUser(tx)
    const withdraw = { consentId: own!.consentId, reason: 'Ya no.' }
    await expect(withdrawConsent(tx, withdraw, { ...as(stranger.actor), actor: stranger.actor })).rejects.toMatchObject({
      code: 'policies.consent-not-found',
    })
    await withdrawConsent(tx, withdraw, { ...as(user.actor), actor: user.actor })
    expect(await pending()).toHaveLength(1)
    const page = await listConsents(tx, { policyId, limit: 50, cursor: undefined, search: undefined, version: undefined }, admin)
    expect(page.items).toMatchObject([{ userId: user.id, withdrawnAt: testNow, address: origin.address }])
    expect((await getPolicy(tx, policyId, admin)).versions).toMatchObject([{ version: 1, consents: 0 }])
  }),
)

test(
  'of an influencer, a brand’s auditor reads the consents to the brand’s texts, and who reads every brand those to the platform’s too',
  inRollback(async (tx) => {
    const [brand, other] = [await makeBrand(tx), await makeBrand(tx)]
    const { id: influencerId } = await makeInfluencer(tx, { brandIds: [brand.id, other.id] })
    const user = await makeUser(tx, { influencerId })
    const made = await Promise.all([null, brand.id, other.id].map((brandId) => makePolicy(tx, { brandId })))
    const [platforms, brands] = made
    const acceptances = made.map(({ acceptance }) => acceptance)
    await recordConsents(tx, { acceptances, subject: { kind: 'user', id: user.id }, origin }, as(user.actor))
    const list = (actor: Actor, cursor?: string) =>
      listConsentsOfInfluencer(tx, { brandId: brand.id, influencerId, limit: 1, cursor }, actor)
    const first = await list(admin)
    const second = await list(admin, first.nextCursor!)
    expect([...first.items, ...second.items].map(({ policyId }) => policyId).sort()).toEqual(
      [platforms!.policyId, brands!.policyId].sort(),
    )
    expect(second.nextCursor).toBeNull()
    const ofBrand = await list(auditorOf(brand.id))
    expect(ofBrand).toMatchObject({
      items: [{ policyId: brands!.policyId, title: 'Términos', address: origin.address, withdrawnAt: null }],
      nextCursor: null,
    })
    await withdrawConsent(tx, { consentId: ofBrand.items[0]!.id, reason: '' }, { ...as(user.actor), actor: user.actor })
    expect((await list(auditorOf(brand.id))).items).toMatchObject([{ withdrawnAt: testNow }])
    for (const actor of [managerOf(brand.id), auditorOf(other.id)])
      await expect(list(actor)).rejects.toMatchObject({ code: 'policies.not-allowed' })
  }),
)

test(
  'those who accepted an earlier version get one mail each, however often it is told',
  inRollback(async (tx) => {
    const [reader, stranger, disabled] = [
      await makeUser(tx),
      await makeUser(tx),
      await makeUser(tx, { disabledAt: new Date('2026-01-01T00:00:00Z') }),
    ]
    const { policyId, acceptance } = await makePolicy(tx)
    for (const { id, actor } of [reader, disabled])
      await recordConsents(tx, { acceptances: [acceptance], subject: { kind: 'user', id }, origin }, as(actor))
    const versionId = await nextVersion(tx, policyId, 'Pagamos cada mes.')
    const tell = () => tellRenewal(tx, { versionId, after: null, limit: 10 }, as({ kind: 'system', name: 'test' }))
    expect(await tell()).toBe(reader.id)
    expect(await tell()).toBe(reader.id)
    expect(await tellRenewal(tx, { versionId, after: reader.id, limit: 10 }, as(admin))).toBeNull()
    const told = await tx.select({ to: emails.toAddress }).from(emails)
    expect(told).toEqual([{ to: reader.email }])
    expect(told).not.toContainEqual({ to: stranger.email })
  }),
)
