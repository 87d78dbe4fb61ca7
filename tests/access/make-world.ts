import { and, eq } from 'drizzle-orm'
import type { Role, RoleGrant } from '#app/domain/actor.ts'
import { cutOffPeriodOf } from '#app/domain/cut-off.ts'
import type { PolicyKind } from '#app/domain/policy-kind.ts'
import { recordAudit } from '#app/features/audit/commands/record-audit.server.ts'
import { keys, storage, vault } from '#app/platform/runtime.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { passkeys, sessions } from '#db/schema/auth.ts'
import { campaignAssets, campaignMembers, campaignOverrides } from '#db/schema/campaigns.ts'
import { codeBatches, codeRequests } from '#db/schema/codes.ts'
import { commissions } from '#db/schema/commissions.ts'
import { cutOffs, statements } from '#db/schema/cut-offs.ts'
import { codeSignals, nearMisses } from '#db/schema/health.ts'
import { applications } from '#db/schema/influencers.applications.ts'
import { bankAccounts, kycFiles, kycProfiles } from '#db/schema/influencers.kyc.ts'
import { emails } from '#db/schema/notifications.ts'
import { consents } from '#db/schema/policies.ts'
import { dataRequests } from '#db/schema/privacy.ts'
import { storedObjects } from '#db/schema/storage.ts'
import { inboxNotifications } from '#db/schema/vtex.ts'
import type { Db } from '#db/types.ts'
import { makeApiClient } from '../factories/make-api-client.ts'
import { makeBrand, makeVtexConnection } from '../factories/make-brand.ts'
import { makeSeller } from '../factories/make-commission.ts'
import { makeGroup } from '../factories/make-group.ts'
import { makeInvitation } from '../factories/make-invitation.ts'
import { makeOrder } from '../factories/make-order.ts'
import { type MadePolicy, makePolicy } from '../factories/make-policy.ts'
import { makeLine, makeSnapshot } from '../factories/make-snapshot.ts'
import { makeTotpFactor } from '../factories/make-totp-factor.ts'
import { type MadeUser, makeUser } from '../factories/make-user.ts'
import { as, system, testNow } from '../support/acting.ts'
import { applyOrders } from '../support/apply-orders.ts'
import { completeApplication } from '../support/complete-application.ts'

/** Everything that an address can name, belonging to one influencer of one brand. */
export type Things = Omit<Awaited<ReturnType<typeof makeThings>>, 'user'>

/** Whose things are asked for: the person's own; another influencer's in the same brand; another brand's. */
export const owners = ['own', 'colleague', 'foreign'] as const
export type Owner = (typeof owners)[number]

/** Nobody, and one person per role: administrators of all, other staff of the own brand, an influencer who works with it. */
export const people = ['anonymous', 'admin', 'manager', 'finance', 'auditor', 'influencer'] as const satisfies readonly (
  | Role
  | 'anonymous'
)[]
export type Person = (typeof people)[number]

export type World = {
  readonly things: Readonly<Record<Owner, Things>>
  readonly users: Readonly<Record<Exclude<Person, 'anonymous'>, MadeUser>>
  /** Of the platform's terms, which the influencer has accepted. */
  readonly acceptance: MadePolicy['acceptance']
}

/** Two brands with an order on its way to the wallet in each, and the people who look at them. */
export async function makeWorld(db: Db): Promise<World> {
  const [brand, otherBrand] = [await makeBrand(db, { slug: 'own' }), await makeBrand(db, { slug: 'foreign' })]
  const { acceptance } = await makePolicy(db)
  const admin = await makeUser(db, { grants: [{ role: 'admin', brandId: null }] })
  const own = await makeThings(db, brand, 'terms', admin)
  const things = {
    own,
    colleague: await makeThings(db, brand, 'privacy', admin),
    foreign: await makeThings(db, otherBrand, 'terms', admin),
  }
  for (const { id } of [brand, otherBrand]) await makeVtexConnection(db, id, { vault: vault() })
  const member = (role: Role) => makeUser(db, { grants: [{ role, brandId: brand.id } satisfies RoleGrant] })
  const users = {
    admin,
    manager: await member('manager'),
    finance: await member('finance'),
    auditor: await member('auditor'),
    influencer: own.user,
  }
  const accepting = { ...acceptance, subjectKind: 'user', subjectId: users.influencer.id, acceptedAt: testNow } as const
  await db.insert(consents).values({ ...accepting, requestId: 'test-request' })
  return { things, users, acceptance }
}

async function makeThings(db: Db, brand: { id: string; slug: string; timeZone: string }, kind: PolicyKind, admin: MadeUser) {
  const { influencerId, campaignId, codeId } = await makeSeller(db, { brandId: brand.id })
  const code = (await db.query.codes.findFirst({ where: (codes) => eq(codes.id, codeId) }))!.code
  const line = makeLine({ netAmount: 20_000n })
  const snapshot = makeSnapshot({ couponCodes: [code], discountingCodes: [code], lines: [line] })
  await applyOrders(db, brand, [snapshot], as(system, testNow))
  const [commission] = await db.select().from(commissions).where(eq(commissions.codeId, codeId))
  const [notification] = await db
    .insert(inboxNotifications)
    .values({
      brandId: brand.id,
      source: 'hook',
      vtexOrderId: snapshot.vtexOrderId,
      dedupeKey: snapshot.vtexOrderId,
      payload: {},
      status: 'parked',
      receivedAt: testNow,
      nextTryAt: testNow,
    })
    .returning({ id: inboxNotifications.id })
  const membership = { brandId: brand.id, campaignId, influencerId, status: 'member', termsVersion: 1 } as const
  const [member] = await db
    .insert(campaignMembers)
    .values({ ...membership, createdAt: testNow, updatedAt: testNow, joinedAt: testNow })
    .returning({ id: campaignMembers.id })
  const user = await makeUser(db, { influencerId })
  const owner = await makeUser(db)
  const { policyId, versionId, acceptance } = await makePolicy(db, { kind, brandId: brand.id, isDraft: true })
  const [consent] = await db
    .insert(consents)
    .values({ ...acceptance, subjectKind: 'user', subjectId: user.id, acceptedAt: testNow, requestId: 'test-request' })
    .returning({ id: consents.id })
  const subject = { subjectType: 'campaign', subjectId: campaignId, before: null, after: null }
  await recordAudit(db, { action: 'campaigns.update-campaign', brandId: brand.id, ...subject }, as(system, testNow))
  const [event] = await db.select({ id: auditEvents.id }).from(auditEvents).where(eq(auditEvents.subjectId, campaignId))
  const [request] = await db
    .insert(dataRequests)
    .values({
      ...{ userId: user.id, influencerId, kind: 'correct', status: 'received', country: 'CO', detail: 'Mi ciudad es Cali.' },
      ...{ receivedAt: testNow, dueOn: '2026-04-01' },
    })
    .returning({ id: dataRequests.id })
  const grants = [{ role: 'manager', brandId: brand.id }] as const
  const { id: userId } = await makeUser(db, { grants })
  await makeTotpFactor(db, { userId, vault: vault() })
  const invitation = await makeInvitation(db, { invitedBy: admin.id, linkSecret: keys().linkTokens, grants })
  const { id: clientId } = await makeApiClient(db, { ownerId: admin.id, brandIds: [brand.id] })
  return {
    user,
    ...(await makeAccess(db, owner.id)),
    requestId: request!.id,
    auditEventId: String(event!.id),
    ...{ userId, clientId, invitationId: invitation.id },
    kind: 'terms',
    ...{ policyId, versionId, consentId: consent!.id },
    brandId: brand.id,
    brandSlug: brand.slug,
    version: '1',
    ...{
      campaignId,
      codeId,
      influencerId,
      memberId: member!.id,
      groupId: await makeGroupOf(db, brand.id, influencerId),
      overrideId: await makeOverride(db, { brandId: brand.id, campaignId, influencerId }),
      assetId: await makeAsset(db, campaignId),
      batchId: await makeBatch(db, brand.id, campaignId),
    },
    codeRequestId: await makeWish(db, { brandId: brand.id, campaignId, influencerId }),
    ...(await makeHealth(db, { brandId: brand.id, campaignId, codeId, influencerId })),
    ...(await makeSealed(db, brand, { influencerId, currency: commission!.currency })),
    orderId: commission!.orderId,
    commissionId: commission!.id,
    notificationId: String(notification!.id),
    emailId: await makeFailedEmail(db, brand.id),
    ...(await makeRecord(db, brand.id, influencerId)),
  }
}

/** An application that waits for a decision, whose papers and account are on the influencer's record as well. */
async function makeRecord(db: Db, brandId: string, influencerId: string) {
  const { applicationId } = await db.transaction((tx) =>
    completeApplication(tx, brandId, { secrets: { vault: vault(), customerHashKey: keys().customerHash } }),
  )
  const [application] = await db.select().from(applications).where(eq(applications.id, applicationId))
  const { profileId } = application!
  await db.update(kycProfiles).set({ influencerId }).where(eq(kycProfiles.id, profileId))
  const [file] = await db
    .update(kycFiles)
    .set({ storageKey: `influencers.kyc/${applicationId}` })
    .where(and(eq(kycFiles.profileId, profileId), eq(kycFiles.kind, 'id-front')))
    .returning({ id: kycFiles.id, storageKey: kycFiles.storageKey })
  await storage().put(file!.storageKey, Buffer.from('a picture'))
  const [account] = await db.select({ id: bankAccounts.id }).from(bankAccounts).where(eq(bankAccounts.profileId, profileId))
  const revision = String(application!.revision)
  return { applicationId, revision, profileId, fileId: file!.id, bankAccountId: account!.id, step: 'identity' }
}

async function makeWish(db: Db, about: { brandId: string; campaignId: string; influencerId: string }): Promise<string> {
  const wish = { ...about, code: `DESEO${about.influencerId.slice(-6)}`, status: 'open', createdAt: testNow } as const
  const [request] = await db.insert(codeRequests).values(wish).returning({ id: codeRequests.id })
  return request!.id
}

/** A picture that the campaign's influencers download. */
async function makeAsset(db: Db, campaignId: string): Promise<string> {
  const [objectKey, thumbnailKey] = ['campaign_assets', 'campaign_thumbnails'].map((purpose) => `${purpose}/${campaignId}`)
  const content = Buffer.from('a picture')
  for (const key of [objectKey!, thumbnailKey!]) {
    const facts = { sizeBytes: content.length, sha256: 'x', createdAt: testNow, attachedAt: testNow }
    await db.insert(storedObjects).values({ key, purpose: key.split('/')[0]!, contentType: 'image/webp', ...facts })
    await storage().put(key, content)
  }
  const about = {
    kind: 'image',
    fileName: 'logo.webp',
    contentType: 'image/webp',
    sizeBytes: content.length,
    sha256: 'x',
  } as const
  const made = { position: 1, createdAt: testNow, createdBy: 'test' }
  const [asset] = await db
    .insert(campaignAssets)
    .values({ campaignId, name: 'Logo', ...about, objectKey: objectKey!, thumbnailKey: thumbnailKey!, ...made })
    .returning({ id: campaignAssets.id })
  return asset!.id
}

/** A sign that the code has leaked, and an order that somebody mistyped it for. */
async function makeHealth(db: Db, of: { brandId: string; campaignId: string; codeId: string; influencerId: string }) {
  const evidence = { observed: 40, expected: 2, orders: 40, from: testNow.toISOString() }
  const found = { kind: 'velocity', score: 80, evidence, status: 'open', foundAt: testNow, seenAt: testNow } as const
  const [signal] = await db
    .insert(codeSignals)
    .values({ brandId: of.brandId, codeId: of.codeId, ...found })
    .returning({ id: codeSignals.id })
  const { id: orderId, vtexOrderId, placedAt, netAmount, currency } = await makeOrder(db, { brandId: of.brandId })
  const order = { orderId, vtexOrderId, placedAt, netAmount, currency }
  const [nearMiss] = await db
    .insert(nearMisses)
    .values({ ...of, ...order, typed: 'TEST', kind: 'one-letter', isPayable: true, status: 'open', foundAt: testNow })
    .returning({ id: nearMisses.id })
  return { signalId: signal!.id, nearMissId: nearMiss!.id, proposal: 'limit' }
}

/** Done, with nothing made. */
async function makeBatch(db: Db, brandId: string, campaignId: string): Promise<string> {
  const facts = { brandId, campaignId, status: 'done', pattern: '{NAME}{NN}', total: 1, failed: 1, rows: [] } as const
  const failures = [{ row: 1, value: '@ana', code: 'codes.taken' }]
  const [batch] = await db
    .insert(codeBatches)
    .values({ ...facts, rows: [], failures, createdAt: testNow, createdBy: 'test', finishedAt: testNow })
    .returning({ id: codeBatches.id })
  return batch!.id
}

/** A better rate of the influencer in the campaign. */
async function makeOverride(db: Db, of: { brandId: string; campaignId: string; influencerId: string }): Promise<string> {
  const facts = { ...of, rate: 8000, validFrom: testNow, reason: 'Buen mes', createdAt: testNow, createdBy: 'test' }
  const [row] = await db.insert(campaignOverrides).values(facts).returning({ id: campaignOverrides.id })
  return row!.id
}

async function makeGroupOf(db: Db, brandId: string, influencerId: string): Promise<string> {
  const { id } = await db.transaction((tx) => makeGroup(tx, { brandId, name: `Grupo de ${influencerId}` }, [{ influencerId }]))
  return id
}

/** A period that is sealed, with a statement; the next free one of the brand. */
async function makeSealed(db: Db, brand: { id: string; timeZone: string }, of: { influencerId: string; currency: string }) {
  const made = await db.$count(cutOffs, eq(cutOffs.brandId, brand.id))
  const period = cutOffPeriodOf(`2025-0${made + 1}-01`, brand.timeZone)
  const seal = { status: 'sealed', sealedAt: testNow, statementCount: 1, hash: 'x' } as const
  const [cutOff] = await db
    .insert(cutOffs)
    .values({ brandId: brand.id, ...period, ...seal, createdAt: testNow })
    .returning({ id: cutOffs.id })
  const { firstDay } = period
  const facts = {
    cutOffId: cutOff!.id,
    brandId: brand.id,
    ...of,
    firstDay,
    number: `${firstDay}-1`,
    hash: 'x',
    sealedAt: testNow,
  }
  const zero = { openingConfirmed: 0n, openingAvailable: 0n, openingInWithdrawal: 0n, openingDebt: 0n }
  const closing = { closingConfirmed: 2_000n, closingAvailable: 0n, closingInWithdrawal: 0n, closingDebt: 0n }
  const [statement] = await db
    .insert(statements)
    .values({ ...facts, ...zero, ...closing })
    .returning({ id: statements.id })
  return { cutOffId: cutOff!.id, statementId: statement!.id }
}

async function makeFailedEmail(db: Db, brandId: string): Promise<string> {
  const mail = { toAddress: 'ana@example.com', template: 'account-exists', data: { name: 'Ana' }, language: 'es' } as const
  const [email] = await db
    .insert(emails)
    .values({ ...mail, brandId, status: 'failed', nextTryAt: testNow, createdAt: testNow })
    .returning({ id: emails.id })
  return email!.id
}

/** What somebody signs in with, and where they did. */
async function makeAccess(db: Db, userId: string): Promise<{ passkeyId: string; sessionId: string }> {
  const key = { credentialId: userId, publicKey: new Uint8Array(8), counter: 0, transports: [], name: 'Llave', isBackedUp: false }
  const [passkey] = await db
    .insert(passkeys)
    .values({ userId, ...key, createdAt: testNow })
    .returning({ id: passkeys.id })
  const times = { createdAt: testNow, lastSeenAt: testNow, expiresAt: new Date(Date.now() + 60_000_000) }
  const [session] = await db
    .insert(sessions)
    .values({ userId, tokenHash: userId, ...times })
    .returning({ id: sessions.id })
  return { passkeyId: passkey!.id, sessionId: session!.id }
}
