import { isNull } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLogger } from '#app/platform/logger.server.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { signingKeys } from '#db/schema/auth.ts'
import type { WorkerServices } from '#jobs/services.ts'
import rotateJob from '#jobs/tasks/auth.rotate-signing-keys.ts'
import { as, system } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { issueAccessToken, verifyAccessToken } from '../access-token.server.ts'
import { createKeyring } from '../keyring.server.ts'
import { listSigningKeys } from '../queries/list-signing-keys.server.ts'
import { makeSigningKey, openKeySet } from '../signing-key.server.ts'
import { addFirstSigningKey } from './add-first-signing-key.server.ts'
import { purgeEnded } from './purge-ended.server.ts'
import { rotateSigningKey } from './rotate-signing-key.server.ts'

const start = new Date('2026-03-01T10:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const days = 86_400
let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeEach(async () => {
  database = await cloneDatabase()
})
afterEach(() => database.drop())

const db = () => database.client.db
const claims = {
  kind: 'client',
  clientId: '019d5000-0000-7000-8000-000000000001',
  scopes: ['orders.read'],
} as const

async function addFirst() {
  const made = await makeSigningKey(testVault)
  return db().transaction((tx) => addFirstSigningKey(tx, made, as(system, start)))
}

async function rotate(now: Date) {
  const made = await makeSigningKey(testVault)
  return db().transaction((tx) => rotateSigningKey(tx, made, as(system, now)))
}

function settingsAt(now: Date) {
  const keyring = createKeyring(async () => (await openKeySet(testVault, await listSigningKeys(db(), now)))!)
  return { keyring, issuer: 'https://affiliates.example' }
}

test('of many processes that start at once one makes the key, and all sign by it', async () => {
  const outcomes = await Promise.all(Array.from({ length: 6 }, addFirst))
  expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(1)
  const signers = await Promise.all(Array.from({ length: 3 }, () => settingsAt(start).keyring.signer()))
  expect(new Set(signers.map(({ kid }) => kid)).size).toBe(1)
})

test('the private half is in the table only sealed, for its own row', async () => {
  await addFirst()
  const [row] = await db().select().from(signingKeys)
  const { privateKey } = await settingsAt(start).keyring.signer()
  const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d!, 'base64url')
  expect(Buffer.from(row!.privateSealed).includes(seed)).toBe(false)
  expect(JSON.stringify(row!.publicJwk)).not.toContain('"d"')
  await expect(testVault.open(row!.privateSealed, 'signing_keys.private_sealed:another')).rejects.toThrow()
})

test('after 30 days another key signs; the one before verifies until its last token has ended', async () => {
  await addFirst()
  expect(await rotate(after(30 * days - 1))).toEqual({ kind: 'not-due' })
  const token = (await issueAccessToken(claims, settingsAt(start), after(30 * days - 1))).token
  expect(await rotate(after(30 * days))).toMatchObject({ kind: 'rotated' })
  const now = after(30 * days + 898)
  expect(await verifyAccessToken(token, settingsAt(now), now)).toEqual(claims)
  const later = after(30 * days + 3600)
  expect((await settingsAt(later).keyring.jwks(later)).keys).toHaveLength(1)
  const actions = await db().select({ action: auditEvents.action }).from(auditEvents).orderBy(auditEvents.id)
  expect(actions.map(({ action }) => action)).toEqual(['auth.add-first-signing-key', 'auth.rotate-signing-key'])
})

test('of two rotations at once one finds nothing due, and one key signs', async () => {
  await addFirst()
  const outcomes = await Promise.all([rotate(after(31 * days)), rotate(after(31 * days))])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['not-due', 'rotated'])
  expect(await db().select().from(signingKeys).where(isNull(signingKeys.replacedAt))).toHaveLength(1)
})

test('the daily job does nothing while the key is young, and twice is as good as once', async () => {
  const made = await makeSigningKey(testVault)
  const clock = { now: async () => new Date() }
  const services = { database: database.client, vault: testVault, clock, logger: createLogger('silent', 'worker') }
  const run = () => rotateJob.run({}, services as unknown as WorkerServices, { id: '1', attempts: 1 })
  await db().transaction((tx) => addFirstSigningKey(tx, made, as(system, new Date(Date.now() - 29 * days * 1000))))
  await run()
  expect(await db().select().from(signingKeys)).toHaveLength(1)
  await db()
    .update(signingKeys)
    .set({ createdAt: new Date(Date.now() - 30 * days * 1000) })
  await run()
  await run()
  expect(await db().select().from(signingKeys)).toHaveLength(2)
})

test('a key that retired 90 days ago is forgotten', async () => {
  await addFirst()
  await rotate(after(30 * days))
  await purgeEnded(db(), after(119 * days))
  expect(await db().select().from(signingKeys)).toHaveLength(2)
  await purgeEnded(db(), after(121 * days))
  expect(await db().select().from(signingKeys)).toHaveLength(1)
})
