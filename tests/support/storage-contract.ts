import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import { newStorageKey } from '#app/platform/storage/storage-key.ts'

export type StorageUnderTest = {
  readonly storage: DocumentStorage
  /** The folder in which every stored byte lies. */
  readonly folder: string
  /** Makes the vault wrap by another key from now on. */
  rotateVault(): Promise<void>
}

const freshKey = () => newStorageKey('test.documents')

/** What every place of storage must do; `name` is said in the tests' names. */
export function storageContract(name: string, underTest: () => StorageUnderTest): void {
  const storage = () => underTest().storage

  test(`${name}: what is put is got back, whatever its size`, async () => {
    for (const size of [0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 10 * 1024 * 1024]) {
      const [key, content] = [freshKey(), randomBytes(size)]
      await storage().put(key, content)
      expect((await storage().get(key)).equals(content)).toBe(true)
    }
  })

  test(`${name}: a key is written once`, async () => {
    const key = freshKey()
    await storage().put(key, Buffer.from('first'))
    await expect(storage().put(key, Buffer.from('second'))).rejects.toMatchObject({ code: 'storage.exists', kind: 'conflict' })
    expect((await storage().get(key)).toString()).toBe('first')
  })

  test(`${name}: what is not there is not found, and removing it is no mistake`, async () => {
    const key = freshKey()
    await expect(storage().get(key)).rejects.toMatchObject({ code: 'storage.not-found', kind: 'not-found' })
    await storage().remove(key)
    await storage().put(key, Buffer.from('there'))
    await storage().remove(key)
    await storage().remove(key)
    await expect(storage().get(key)).rejects.toMatchObject({ code: 'storage.not-found' })
  })

  test(`${name}: many at once do not disturb one another`, async () => {
    const objects = Array.from({ length: 20 }, () => ({ key: freshKey(), content: randomBytes(50_000) }))
    await Promise.all(objects.map(({ key, content }) => storage().put(key, content)))
    const read = await Promise.all(objects.map(({ key }) => storage().get(key)))
    expect(read.map((content, index) => content.equals(objects[index]!.content))).toEqual(objects.map(() => true))
  })

  test(`${name}: no key leads out of the storage`, async () => {
    for (const key of hostileKeys) {
      await expect(storage().put(key, Buffer.from('x'))).rejects.toMatchObject({ code: 'storage.bad-key', kind: 'invalid' })
      await expect(storage().get(key)).rejects.toMatchObject({ code: 'storage.bad-key' })
      await expect(storage().remove(key)).rejects.toMatchObject({ code: 'storage.bad-key' })
      await expect(storage().rewrap(key)).rejects.toMatchObject({ code: 'storage.bad-key' })
    }
  })

  test(`${name}: the stored bytes show nothing of the content`, async () => {
    const planted = 'CUENTA-4111-2222-3333-PLANTADA'
    await storage().put(freshKey(), Buffer.from(planted.repeat(2000)))
    const files = filesUnder(underTest().folder)
    expect(files.some((file) => statSync(file).size > 60_000)).toBe(true)
    for (const encoding of ['utf8', 'base64', 'hex'] as const) {
      const needle = Buffer.from(planted).toString(encoding)
      expect(files.filter((file) => readFileSync(file).includes(needle))).toEqual([])
    }
  })

  test(`${name}: an export streams through, in and out, and is summed on the way`, async () => {
    const key = freshKey()
    const piece = randomBytes(700_000)
    const sent = createHash('sha256')
    async function* pieces() {
      for (let count = 0; count < 40; count += 1) {
        sent.update(piece)
        yield piece
      }
    }
    const facts = await storage().putStream(key, pieces())
    expect(facts).toEqual({ size: 28_000_000, sha256: sent.digest('hex') })
    const got = createHash('sha256')
    for await (const part of await storage().getStream(key)) got.update(part)
    expect(got.digest('hex')).toBe(facts.sha256)
  })

  test(`${name}: a source that breaks leaves no object`, async () => {
    for (const bytes of [10, 20_000_000]) {
      const key = freshKey()
      async function* breaking() {
        yield Buffer.alloc(bytes)
        throw new Error('the source broke')
      }
      await expect(storage().putStream(key, breaking())).rejects.toMatchObject({ code: 'storage.unavailable' })
      await expect(storage().get(key)).rejects.toMatchObject({ code: 'storage.not-found' })
    }
  })

  test(`${name}: after a rotation the object is put under the new key, once, and reads as before`, async () => {
    const [key, content] = [freshKey(), randomBytes(3_000_000)]
    await storage().put(key, content)
    expect(await storage().rewrap(key)).toBe('current')
    await underTest().rotateVault()
    expect((await storage().get(key)).equals(content)).toBe(true)
    expect(await storage().rewrap(key)).toBe('rewrapped')
    expect(await storage().rewrap(key)).toBe('current')
    expect((await storage().get(key)).equals(content)).toBe(true)
    await expect(storage().rewrap(freshKey())).rejects.toMatchObject({ code: 'storage.not-found' })
  })
}

export const hostileKeys = [
  '',
  'alone',
  '../secret/x',
  'a/../b',
  'a/..',
  '/etc/passwd',
  'a//b',
  'a/b/',
  'a/./b',
  'a/.b',
  'a/b.',
  'a\\..\\b/c',
  'a/b\0.jpg',
  'a/b\n',
  'a/%2e%2e/b',
  'a/B',
  'a/ñ',
  'a/b c',
  'c:/windows',
  `a/${'x'.repeat(127)}`,
  'a/b/c/d/e/f/g',
]

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
