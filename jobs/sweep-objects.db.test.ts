import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attachObject } from '#app/features/storage/commands/attach-object.server.ts'
import { giveUpObject } from '#app/features/storage/commands/give-up-object.server.ts'
import { registerObject } from '#app/features/storage/commands/register-object.server.ts'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createTestStorage } from '#tests/support/test-storage.ts'
import type { JobScope } from './services.ts'
import { sweepStorage } from './sweep-objects.ts'

const { storage } = createTestStorage()
let database: Awaited<ReturnType<typeof cloneDatabase>>
beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.drop())

const scopeAt = (hours: number, place: DocumentStorage = storage) =>
  ({
    database: database.client,
    storage: place,
    logger: pino({ level: 'silent' }),
    ctx: as(system, new Date(testNow.getTime() + hours * 3_600_000)),
  }) as unknown as JobScope

async function putObject({ isAttached }: { isAttached: boolean }): Promise<string> {
  const { db } = database.client
  const facts = { size: 36, sha256: 'a'.repeat(64) }
  const { key } = await registerObject(db, { purpose: 'kyc_files', contentType: 'image/jpeg', facts }, as(system))
  await storage.put(key, Buffer.from(randomUUID()))
  if (isAttached) await attachObject(db, { key }, as(system))
  return key
}
const isStored = (key: string) =>
  storage.get(key).then(
    () => true,
    () => false,
  )

test('orphans and what was given up lose their bytes, once; what is in use keeps them', async () => {
  const [orphan, used, dropped] = [
    await putObject({ isAttached: false }),
    await putObject({ isAttached: true }),
    await putObject({ isAttached: true }),
  ]
  expect(await sweepStorage(scopeAt(1))).toEqual({ orphans: 0, removed: 0, unfinished: 0 })
  await giveUpObject(database.client.db, { key: dropped }, as(system))
  expect(await sweepStorage(scopeAt(1))).toMatchObject({ orphans: 0, removed: 1 })
  expect(await sweepStorage(scopeAt(25))).toMatchObject({ orphans: 1, removed: 1 })
  expect(await sweepStorage(scopeAt(25))).toMatchObject({ orphans: 0, removed: 0 })
  expect(await Promise.all([orphan, used, dropped].map(isStored))).toEqual([false, true, false])
})

test('a storage that is down leaves everything for the next run', async () => {
  const orphan = await putObject({ isAttached: false })
  const down = { ...storage, remove: () => Promise.reject(new Error('down')) }
  await expect(sweepStorage(scopeAt(30, down))).rejects.toThrow('down')
  expect(await isStored(orphan)).toBe(true)
  expect(await sweepStorage(scopeAt(30))).toMatchObject({ removed: 1 })
  expect(await isStored(orphan)).toBe(false)
})
