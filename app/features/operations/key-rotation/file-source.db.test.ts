import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DomainError } from '#app/domain/errors.ts'
import { encryptedStorage } from '#app/platform/storage/encrypted-storage.server.ts'
import { localStore } from '#app/platform/storage/local-store.server.ts'
import { newStorageKey } from '#app/platform/storage/storage-key.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Db, Tx } from '#db/types.ts'
import { testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { vaultOf } from '#tests/support/test-vault.ts'
import { fileSource } from './file-source.server.ts'

const [older, newer] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const folder = mkdtempSync(join(tmpdir(), 'affiliate-rotation-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const storageOf = (...masters: [Buffer, ...Buffer[]]) => encryptedStorage(localStore(folder), vaultOf(...masters))
const vault = vaultOf(newer, older)

async function keepFiles(tx: Tx, count: number): Promise<string[]> {
  const keys = Array.from({ length: count }, () => newStorageKey('kyc_files'))
  const facts = { purpose: 'kyc_files', contentType: 'image/png', createdAt: testNow }
  await tx.insert(storedObjects).values(keys.map((key) => ({ ...facts, key })))
  return keys
}

async function goThrough(tx: Tx, source: ReturnType<typeof fileSource>) {
  const total = { settled: 0, moved: 0, failed: [] as string[] }
  for (let after: string | null = null; ; ) {
    const batch = await source.next(tx as Db, vault, await vault.currentKeyId(), after)
    const { settled, moved } = await batch.write(tx)
    total.settled += settled
    total.moved += moved
    total.failed.push(...batch.failed)
    if (batch.last === null) return total
    after = batch.last
  }
}

test(
  'every document moves to the new key, once; one that was removed needs none, one that does not open is named',
  inRollback(async (tx) => {
    const keys = await keepFiles(tx, 7)
    for (const key of keys.slice(0, 5)) await storageOf(older).put(key, Buffer.from(`content of ${key}`))
    await storageOf(Buffer.alloc(32, 9)).put(keys[5]!, Buffer.from('of another platform'))
    const source = fileSource(storageOf(newer, older), 3)
    expect(await source.countToDo(tx, await vault.currentKeyId())).toBe(7)
    expect(await goThrough(tx, source)).toEqual({ settled: 6, moved: 5, failed: [keys[5]] })
    expect(await goThrough(tx, source)).toEqual({ settled: 6, moved: 0, failed: [keys[5]] })
    for (const key of keys.slice(0, 5)) expect((await storageOf(newer).get(key)).toString()).toBe(`content of ${key}`)
  }),
)

test(
  'a storage that is away is waited for',
  inRollback(async (tx) => {
    await keepFiles(tx, 1)
    const away = { rewrap: () => Promise.reject(new DomainError('unavailable', 'storage.unavailable')) }
    await expect(goThrough(tx, fileSource(away))).rejects.toMatchObject({ code: 'storage.unavailable' })
  }),
)
