import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rotatingVault } from '#tests/support/rotating-vault.ts'
import { filesUnder, storageContract } from '#tests/support/storage-contract.ts'
import { encryptedStorage } from './encrypted-storage.server.ts'
import { localStore } from './local-store.server.ts'
import { newStorageKey } from './storage-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'affiliate-storage-'))
const { vault, rotate } = rotatingVault()
const storage = encryptedStorage(localStore(folder), vault)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

storageContract('local disk', () => ({ storage, folder, rotateVault: rotate }))

const keyOf = () => newStorageKey('test.documents')
const fileOf = (key: string) => filesUnder(folder).find((file) => file.endsWith(encodeURIComponent(key)))!

test('only the owner may read what is on the disk, and nothing unfinished stays', async () => {
  chmodSync(folder, 0o755)
  const key = keyOf()
  await storage.put(key, Buffer.from('x'))
  const file = fileOf(key)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  for (const parent of [dirname(file), dirname(dirname(file)), folder]) expect(statSync(parent).mode & 0o777).toBe(0o700)
  expect(filesUnder(join(folder, 'unfinished'))).toEqual([])
})

test('a changed, cut-off, swapped or foreign object does not open', async () => {
  const [key, other] = [keyOf(), keyOf()]
  const content = randomBytes(2 * 1024 * 1024 + 5)
  await storage.put(key, content)
  await storage.put(other, content)
  const file = fileOf(key)
  const whole = readFileSync(file)
  const frame = 1024 * 1024 + 16
  const head = whole.length - 2 * frame - 21
  const damaged = {
    'a bit of the last frame': flipped(whole, whole.length - 3),
    'a bit of the first frame': flipped(whole, head + 10),
    'a bit of the sealed key': flipped(whole, head - 3),
    'without its last frame': whole.subarray(0, head + 2 * frame),
    'cut inside a frame': whole.subarray(0, head + frame + 7),
    'cut inside the head': whole.subarray(0, 9),
    empty: Buffer.alloc(0),
    'frames swapped': Buffer.concat([
      whole.subarray(0, head),
      whole.subarray(head + frame, head + 2 * frame),
      whole.subarray(head, head + frame),
      whole.subarray(head + 2 * frame),
    ]),
    'bytes added': Buffer.concat([whole, Buffer.alloc(40)]),
    'another object of ours': readFileSync(fileOf(other)),
    'not ours': Buffer.from('%PDF-1.7 in plain text, put there by hand'),
  }
  for (const [what, bytes] of Object.entries(damaged)) {
    writeFileSync(file, bytes)
    await expect(storage.get(key), what).rejects.toMatchObject({ code: 'storage.damaged', kind: 'unavailable' })
  }
  writeFileSync(file, whole)
  expect((await storage.get(key)).equals(content)).toBe(true)
})

test('two that put under one key: one wins, whole', async () => {
  const key = keyOf()
  const contents = Array.from({ length: 8 }, () => randomBytes(300_000))
  const results = await Promise.allSettled(contents.map((content) => storage.put(key, content)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const winner = results.findIndex(({ status }) => status === 'fulfilled')
  expect((await storage.get(key)).equals(contents[winner]!)).toBe(true)
})

test('what a crash left unfinished is tidied away, what is being written is not', async () => {
  const [stale, fresh] = ['stale', 'fresh'].map((name) => join(folder, 'unfinished', name)) as [string, string]
  for (const file of [stale, fresh]) writeFileSync(file, 'half')
  utimesSync(stale, new Date('2026-01-01'), new Date('2026-01-01'))
  expect(await storage.tidy(new Date('2026-01-02'))).toBe(1)
  expect(filesUnder(join(folder, 'unfinished'))).toEqual([fresh])
  rmSync(fresh)
  expect(await encryptedStorage(localStore(join(folder, 'never-used')), vault).tidy(new Date())).toBe(0)
})

test('a disk that cannot be written says unavailable, with the cause for the log', async () => {
  const blocked = join(folder, 'blocked')
  mkdirSync(blocked)
  writeFileSync(join(blocked, 'objects'), 'a file where a folder should be')
  const broken = encryptedStorage(localStore(blocked), vault)
  await expect(broken.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject({
    code: 'storage.unavailable',
    cause: { code: expect.stringMatching(/^E/) },
  })
})

function flipped(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[index]! ^= 1
  return copy
}
