import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DomainError } from '#app/domain/errors.ts'
import { checkRetirement, countByKey } from '#app/features/operations/key-rotation/check-retirement.server.ts'
import { columnSource } from '#app/features/operations/key-rotation/column-source.server.ts'
import { findLastRotation } from '#app/features/operations/key-rotation/find-rotation.server.ts'
import type { SealedSource } from '#app/features/operations/key-rotation/sealed-source.ts'
import { startRotation } from '#app/features/operations/key-rotation/start-rotation.server.ts'
import { rewrapSecrets } from '#app/features/operations/tasks.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { encrypt } from '#app/platform/vault/aead.server.ts'
import { ownerOf } from '#app/platform/vault/owner-of.server.ts'
import { sealedColumns } from '#app/platform/vault/sealed-columns.server.ts'
import type { Vault } from '#app/platform/vault/vault.server.ts'
import { vtexConnections } from '#db/schema/brands.ts'
import { makeBrand, makeVtexConnection } from '#tests/factories/make-brand.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { auditTrail } from '#tests/support/audit-trail.ts'
import { enqueued } from '#tests/support/enqueued.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { vaultOf } from '#tests/support/test-vault.ts'
import { carryRotation } from './carry-rotation.ts'

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const [before, after, withoutOld] = [vaultOf(older), vaultOf(newer, older), vaultOf(newer)]
const sources = sealedColumns.map((column) => columnSource(column, 5))
const ctx = as(system)
const { appTokenSealed, webhookSecretSealed } = vtexConnections
let clone: Awaited<ReturnType<typeof cloneDatabase>>
beforeEach(async () => {
  clone = await cloneDatabase()
})
afterEach(() => clone.drop())

async function connectBrands(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n += 1) {
    const { id } = await makeBrand(clone.client.db)
    await makeVtexConnection(clone.client.db, id, { vault: before, appToken: `token of ${id}` })
    ids.push(id)
  }
  return ids
}

async function start(): Promise<string> {
  const { db } = clone.client
  const toKeyId = await after.currentKeyId()
  const started = await db.transaction((tx) => startRotation(tx, { toKeyId, sources }, ctx))
  if (started.kind === 'nothing-to-do') throw new Error('there is something to do')
  return started.rotationId
}

function step(rotationId: string, options: { vault?: Vault; sources?: readonly SealedSource[] } = {}) {
  const scope = { database: clone.client, vault: options.vault ?? after, logger: pino({ level: 'silent' }), ctx }
  return carryRotation(rotationId, options.sources ?? sources, scope)
}

async function carryOn(rotationId: string): Promise<void> {
  while ((await step(rotationId)).kind === 'moved-on');
}

async function tokenOf(brandId: string, vault: Vault = withoutOld): Promise<string> {
  const [row] = await clone.client.db.select().from(vtexConnections).where(eq(vtexConnections.brandId, brandId))
  return (await vault.open(row!.appTokenSealed, ownerOf(appTokenSealed, brandId))).toString()
}

test('every sealed value moves to the new key, those of the former layout too, and opens without the old one', async () => {
  const ids = await connectBrands(12)
  const former = Buffer.concat([Buffer.from([1]), encrypt(deriveKeys(older).formerSealing[0]!, Buffer.from('old'), ids[0]!)])
  await clone.client.db.update(vtexConnections).set({ appTokenSealed: former }).where(eq(vtexConnections.brandId, ids[0]!))
  const rotationId = await start()
  expect(await enqueued(clone.client.db, rewrapSecrets)).toEqual([{ rotationId }])
  expect(await findLastRotation(clone.client.db)).toMatchObject({ total: 36, done: 0, finishedAt: null })
  await carryOn(rotationId)
  const rotation = await findLastRotation(clone.client.db)
  expect(rotation).toMatchObject({ total: 36, done: 36, failed: 0, outcome: 'complete', finishedAt: testNow })
  expect(rotation?.fromKeyIds.toSorted()).toEqual(['former-layout', await before.currentKeyId()])
  expect(await countByKey(clone.client.db, sources)).toEqual(new Map([[await after.currentKeyId(), 36]]))
  expect(await tokenOf(ids[0]!)).toBe('old')
  for (const id of ids.slice(1)) expect(await tokenOf(id)).toBe(`token of ${id}`)
  expect(await auditTrail(clone.client.db, 'key-rotation', rotationId)).toMatchObject([
    { action: 'operations.rotate-keys', after: { total: 36, toKeyId: await after.currentKeyId() } },
  ])
})

test('values written while it runs, under either key, end under the new one and are never undone', async () => {
  const ids = await connectBrands(11)
  const rotationId = await start()
  const written = new Map<string, string>()
  let isRunning = true
  async function keepWriting(vault: Vault, own: readonly string[]): Promise<void> {
    for (let n = 0; isRunning; n += 1) {
      const brandId = own[n % own.length]!
      const token = `${n} of ${brandId}`
      const sealed = await vault.seal(token, ownerOf(appTokenSealed, brandId))
      await clone.client.db.update(vtexConnections).set({ appTokenSealed: sealed }).where(eq(vtexConnections.brandId, brandId))
      written.set(brandId, token)
    }
  }
  const stale = keepWriting(before, ids.slice(0, 5))
  const fresh = keepWriting(after, ids.slice(5))
  await step(rotationId)
  for (let n = 0; n < 8; n += 1) await step(rotationId)
  await expect.poll(() => written.size).toBe(11)
  isRunning = false
  await Promise.all([stale, fresh])
  await carryOn(rotationId)
  for (const [brandId, token] of written) expect(await tokenOf(brandId)).toBe(token)
  expect(await countByKey(clone.client.db, sources)).toEqual(new Map([[await after.currentKeyId(), 33]]))
  expect(await findLastRotation(clone.client.db)).toMatchObject({ outcome: 'complete', failed: 0 })
})

test('a value changed between reading and writing is left as its writer left it, and found by the next pass', async () => {
  const [brandId] = await connectBrands(1)
  const sealed = await before.seal('written meanwhile', ownerOf(appTokenSealed, brandId!))
  const meddled = sources.map(
    (source): SealedSource =>
      source.name !== 'vtex_connections.app_token_sealed'
        ? source
        : {
            ...source,
            async next(...args) {
              const batch = await source.next(...args)
              await clone.client.db.update(vtexConnections).set({ appTokenSealed: sealed })
              return batch
            },
          },
  )
  const rotationId = await start()
  for (;;) {
    await step(rotationId, { sources: meddled })
    const { cursor } = (await findLastRotation(clone.client.db))!
    if (cursor.pass === 2) break
  }
  expect(await tokenOf(brandId!, after)).toBe('written meanwhile')
  await carryOn(rotationId)
  expect(await tokenOf(brandId!)).toBe('written meanwhile')
  expect(await findLastRotation(clone.client.db)).toMatchObject({ done: 3, outcome: 'complete' })
})

test('a worker killed between writing and committing leaves nothing half done: the step is taken again', async () => {
  const ids = await connectBrands(7)
  const rotationId = await start()
  const args = [clone.url, rotationId, newer.toString('hex'), older.toString('hex')]
  const worker = spawn(process.execPath, ['--import', 'tsx', 'tests/support/die-in-rotation.ts', ...args])
  await once(worker.stdout, 'data')
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  const rotation = (await findLastRotation(clone.client.db))!
  expect(rotation.done).toBeGreaterThan(0)
  expect((await countByKey(clone.client.db, sources)).get(rotation.toKeyId)).toBe(rotation.done)
  await carryOn(rotationId)
  for (const id of ids) expect(await tokenOf(id)).toBe(`token of ${id}`)
  expect(await findLastRotation(clone.client.db)).toMatchObject({ total: 21, done: 21, failed: 0, outcome: 'complete' })
})

test('two workers on one rotation count nothing twice', async () => {
  await connectBrands(12)
  const rotationId = await start()
  const kinds: string[] = []
  while (!kinds.includes('finished'))
    kinds.push(...(await Promise.all([step(rotationId), step(rotationId)])).map(({ kind }) => kind))
  expect(await findLastRotation(clone.client.db)).toMatchObject({ total: 36, done: 36, failed: 0, outcome: 'complete' })
  expect(await step(rotationId)).toEqual({ kind: 'overtaken' })
})

test('a value that opens under no key is named and holds nothing up; a KMS that is away is waited for', async () => {
  const ids = await connectBrands(6)
  const foreign = await vaultOf(Buffer.alloc(32, 9)).seal('lost', ownerOf(appTokenSealed, ids[2]!))
  await clone.client.db.update(vtexConnections).set({ appTokenSealed: foreign }).where(eq(vtexConnections.brandId, ids[2]!))
  const rotationId = await start()
  const away = { ...after, rewrap: () => Promise.reject(new DomainError('unavailable', 'vault.kms-unavailable')) }
  for (;;) if ((await step(rotationId, { vault: away }).catch(() => null)) === null) break
  await carryOn(rotationId)
  expect(await findLastRotation(clone.client.db)).toMatchObject({
    ...{ total: 18, done: 17, failed: 1, outcome: 'with-failures' },
    failures: [`vtex_connections.app_token_sealed:${ids[2]}`],
  })
})

test('a process that still wraps by another key takes no step', async () => {
  await connectBrands(1)
  const rotationId = await start()
  await expect(step(rotationId, { vault: before })).rejects.toThrow('start it with the new settings')
  expect(await findLastRotation(clone.client.db)).toMatchObject({ done: 0 })
})

test('started again, a rotation is woken up; started to another key, it is superseded; with nothing to do there is none', async () => {
  await connectBrands(2)
  const { db } = clone.client
  const to = (toKeyId: string) => db.transaction((tx) => startRotation(tx, { toKeyId, sources }, ctx))
  expect(await to(await before.currentKeyId())).toEqual({ kind: 'nothing-to-do' })
  const rotationId = await start()
  expect(await to(await after.currentKeyId())).toEqual({ kind: 'under-way', rotationId })
  expect(await enqueued(db, rewrapSecrets)).toEqual([{ rotationId }, { rotationId }])
  const other = await to('file-0000000000000000')
  expect(other).toMatchObject({ kind: 'started' })
  expect(await step(rotationId)).toEqual({ kind: 'overtaken' })
})

test('an old key stays until everything has moved, for a while after, and while any value is under it', async () => {
  const [brandId] = await connectBrands(2)
  const { db } = clone.client
  const [keyId, currentKeyId] = [await before.currentKeyId(), await after.currentKeyId()]
  const minutesLater = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
  const check = (minutes = 16, key = keyId) => checkRetirement(db, { keyId: key, currentKeyId, sources }, minutesLater(minutes))
  expect(await check()).toBe('not-rotated')
  const rotationId = await start()
  expect(await check()).toBe('not-rotated')
  await carryOn(rotationId)
  expect(await check(16, currentKeyId)).toBe('is-current')
  expect(await check(14)).toBe('too-early')
  expect(await check()).toBeNull()
  const late = await before.seal('late', ownerOf(webhookSecretSealed, brandId!))
  await db.update(vtexConnections).set({ webhookSecretSealed: late }).where(eq(vtexConnections.brandId, brandId!))
  expect(await check()).toBe('in-use')
})
