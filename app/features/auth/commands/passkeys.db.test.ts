import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { parse } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passkeys, users, webauthnChallenges } from '#db/schema/auth.ts'
import { makeUser } from '#tests/factories/make-user.ts'
import { as } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { relyingPartyOf } from '../relying-party.ts'
import { checkPasskey, signInByPasskey } from './check-passkey.server.ts'
import { offerAuthentication } from './offer-passkey.server.ts'
import { removePasskey } from './remove-passkey.server.ts'

let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const now = new Date('2026-03-10T15:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const site = relyingPartyOf('https://afiliados.example', 'Afiliados')
const when = (at = now) => ({ now: at, requestId: 'test' })
const flags = { present: 0x01, verified: 0x04 }
const refused = { kind: 'unauthenticated', code: 'auth.passkey-refused' }
type Made = Awaited<ReturnType<typeof makeUser>>
type Key = { readonly user: Made; readonly credentialId: string; readonly privateKey: KeyObject }

/** A passkey of a person, in the table and on the device that this test plays. */
async function makePasskey(user: Made): Promise<Key> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
  const [left, right] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  // COSE (RFC 9053): an EC2 key of P-256 for ES256, as CBOR.
  const cose = Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), left, Buffer.from('225820', 'hex'), right])
  const credentialId = Buffer.from(user.id).toString('base64url')
  const row = { userId: user.id, credentialId, publicKey: cose, counter: 5, transports: [], name: 'Llave', isBackedUp: false }
  await database.client.db.insert(passkeys).values({ ...row, createdAt: now })
  return { user, credentialId, privateKey }
}

type Answering = { counter?: number; origin?: string; rpId?: string; flags?: number; handle?: string }

/** What the device answers to a challenge (WebAuthn section 7.2). */
function answerOf({ user, credentialId, privateKey }: Key, challengeId: string, challenge: string, more: Answering = {}) {
  const { counter = 6, origin = site.origin, rpId = site.id, handle = user.id } = more
  const clientData = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }))
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const head = createHash('sha256').update(rpId).digest()
  const authenticatorData = Buffer.concat([head, Buffer.from([more.flags ?? flags.present | flags.verified]), count])
  const signed = Buffer.concat([authenticatorData, createHash('sha256').update(clientData).digest()])
  const response = {
    id: credentialId,
    rawId: credentialId,
    type: 'public-key',
    clientExtensionResults: {},
    response: {
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: sign('sha256', signed, privateKey).toString('base64url'),
      userHandle: Buffer.from(parse(handle)).toString('base64url'),
    },
  }
  return { challengeId, response }
}

function offer(userId: string | null = null, purpose: 'sign-in' | 'step-up' = 'sign-in') {
  return offerAuthentication(database.client.db, { userId, purpose }, site, now)
}

async function alone(key: Key, more: Answering = {}, at = now) {
  const { challengeId, options } = await offer()
  return signInByPasskey(database.client.db, answerOf(key, challengeId, options.challenge, more), site, when(at))
}

test('a passkey whose device made sure of its person signs in alone, and its counter is kept', async () => {
  const user = await makeUser(database.client.db)
  const key = await makePasskey(user)
  expect(await alone(key)).toMatchObject({ actor: { userId: user.id }, email: user.email })
  const [row] = await database.client.db.select().from(passkeys).where(eq(passkeys.userId, user.id))
  expect(row).toMatchObject({ counter: 6, lastUsedAt: now })
})

test.each<[string, Answering]>([
  ['without making sure of its person', { flags: flags.present }],
  ['for a site that looks like ours', { origin: 'https://afiliados.example.evil.example' }],
  ['for another host', { rpId: 'evil.example' }],
  ['with the counter of a copy', { counter: 5 }],
  ['in the name of somebody else', { handle: '00000000-0000-7000-8000-000000000009' }],
])('an answer %s is refused', async (_, more) => {
  await expect(alone(await makePasskey(await makeUser(database.client.db)), more)).rejects.toMatchObject(refused)
})

test('an answer counts once, also of eight at once, and after five minutes not at all', async () => {
  const { db } = database.client
  const key = await makePasskey(await makeUser(db))
  const { challengeId, options } = await offer()
  const answer = answerOf(key, challengeId, options.challenge)
  const uses = await Promise.allSettled(Array.from({ length: 8 }, () => signInByPasskey(db, answer, site, when())))
  expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(alone(key, { counter: 7 }, later(5 * 60))).rejects.toMatchObject(refused)
})

test('a wrong answer uses its challenge up', async () => {
  const { db } = database.client
  const key = await makePasskey(await makeUser(db))
  const { challengeId, options } = await offer()
  const wrong = answerOf(key, challengeId, options.challenge, { origin: 'https://evil.example' })
  await expect(signInByPasskey(db, wrong, site, when())).rejects.toMatchObject(refused)
  const right = answerOf(key, challengeId, options.challenge)
  await expect(signInByPasskey(db, right, site, when())).rejects.toMatchObject(refused)
  expect(await db.select().from(webauthnChallenges).where(eq(webauthnChallenges.id, challengeId))).toEqual([])
})

test('a disabled person signs in by no passkey', async () => {
  const { db } = database.client
  const user = await makeUser(db)
  const key = await makePasskey(user)
  await db.update(users).set({ disabledAt: now }).where(eq(users.id, user.id))
  await expect(alone(key)).rejects.toMatchObject(refused)
})

test('after the password one’s own passkey will do, and nobody else’s, for what it was asked for', async () => {
  const { db } = database.client
  const [ana, luis] = [await makeUser(db), await makeUser(db)]
  const [ofAna, ofLuis] = [await makePasskey(ana), await makePasskey(luis)]
  const ctx = { ...as(ana.actor, now), actor: ana.actor }
  const check = async (key: Key, purpose: 'sign-in' | 'step-up', asked: 'sign-in' | 'step-up', counter: number) => {
    const { challengeId, options } = await offer(ana.id, asked)
    const answer = answerOf(key, challengeId, options.challenge, { flags: flags.present, counter })
    return checkPasskey(db, { answer, purpose }, ctx, site)
  }
  await check(ofAna, 'sign-in', 'sign-in', 6)
  await check(ofAna, 'step-up', 'step-up', 7)
  await expect(check(ofLuis, 'sign-in', 'sign-in', 8)).rejects.toMatchObject(refused)
  await expect(check(ofAna, 'step-up', 'sign-in', 9)).rejects.toMatchObject(refused)
})

test('another’s passkey is not there to be removed, and the last factor of an administrator stays', async () => {
  const { db } = database.client
  const [admin, other] = [await makeUser(db, { grants: [{ role: 'admin', brandId: null }] }), await makeUser(db)]
  await makePasskey(admin)
  const [{ id: passkeyId } = { id: '' }] = await db.select().from(passkeys).where(eq(passkeys.userId, admin.id))
  const remove = (by: Made) =>
    db.transaction((tx) =>
      removePasskey(tx, { passkeyId }, { ...as(by.actor, now), actor: by.actor, hasFreshFactor: true }, { furtherRoles: [] }),
    )
  await expect(remove(other)).rejects.toMatchObject({ code: 'auth.factor-not-found' })
  await expect(remove(admin)).rejects.toMatchObject({ code: 'auth.factor-needed' })
  expect(await db.select().from(passkeys).where(eq(passkeys.id, passkeyId))).toHaveLength(1)
})
