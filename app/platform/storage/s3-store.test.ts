import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rotatingVault } from '#tests/support/rotating-vault.ts'
import { startS3Server } from '#tests/support/s3-server.ts'
import { storageContract } from '#tests/support/storage-contract.ts'
import type { DocumentStorage } from './document-storage.ts'
import { encryptedStorage } from './encrypted-storage.server.ts'
import { type S3Settings, s3Store } from './s3-store.server.ts'
import { newStorageKey } from './storage-key.ts'

let server: Awaited<ReturnType<typeof startS3Server>>
let storage: DocumentStorage
const { vault, rotate } = rotatingVault()
beforeAll(async () => {
  server = await startS3Server()
  storage = encryptedStorage(s3Store(server.settings), vault)
})
afterAll(() => server.stop())

storageContract('S3', () => ({ storage, folder: server.folder, rotateVault: rotate }))

const keyOf = () => newStorageKey('test.documents')
const storageWith = (changes: Partial<S3Settings>) => encryptedStorage(s3Store({ ...server.settings, ...changes }), vault)

test('S3: an account that is refused is told from an absent document', async () => {
  const key = keyOf()
  await storage.put(key, Buffer.from('x'))
  const stranger = storageWith({ credentials: { accessKeyId: 'nobody', secretAccessKey: 'S3RVER' } })
  await expect(stranger.get(key)).rejects.toMatchObject({ code: 'storage.unavailable', cause: { name: 'InvalidAccessKeyId' } })
  await expect(stranger.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject({ code: 'storage.unavailable' })
  await expect(stranger.remove(key)).rejects.toMatchObject({ code: 'storage.unavailable' })
  expect((await storage.get(key)).toString()).toBe('x')
})

test('S3: an absent bucket is no absent document', async () => {
  const lost = storageWith({ bucket: 'no-such-bucket' })
  await expect(lost.get(keyOf())).rejects.toMatchObject({ code: 'storage.unavailable', cause: { name: 'NoSuchBucket' } })
  await expect(lost.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject({ code: 'storage.unavailable' })
})

test('S3: two environments in one bucket do not see each other', async () => {
  const key = keyOf()
  await storage.put(key, Buffer.from('ours'))
  await expect(storageWith({ prefix: 'other/' }).get(key)).rejects.toMatchObject({ code: 'storage.not-found' })
})

test('S3: a server that is down or silent is unavailable, within the time set', async () => {
  const down = storageWith({ endpoint: 'http://127.0.0.1:9', timeoutMs: 300 })
  await expect(down.get(keyOf())).rejects.toMatchObject({ code: 'storage.unavailable', kind: 'unavailable' })
  await expect(down.put(keyOf(), Buffer.from('x'))).rejects.toMatchObject({ code: 'storage.unavailable' })

  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as { port: number }
  const startedAt = performance.now()
  const mute = storageWith({ endpoint: `http://127.0.0.1:${port}`, timeoutMs: 300 })
  await expect(mute.get(keyOf())).rejects.toMatchObject({ code: 'storage.unavailable' })
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  silent.close()
})
