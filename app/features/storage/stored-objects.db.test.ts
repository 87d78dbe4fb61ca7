import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { DocumentStorage } from '#app/platform/storage/document-storage.ts'
import type { SafeUpload } from '#app/platform/uploads/inspect-upload.server.ts'
import { storedObjects } from '#db/schema/storage.ts'
import type { Tx } from '#db/types.ts'
import { as, system, testNow } from '#tests/support/acting.ts'
import { inRollback } from '#tests/support/test-database.ts'
import { createTestStorage } from '#tests/support/test-storage.ts'
import { attachObject } from './commands/attach-object.server.ts'
import { giveUpObject } from './commands/give-up-object.server.ts'
import { giveUpOrphans } from './commands/give-up-orphans.server.ts'
import { registerObject } from './commands/register-object.server.ts'
import { keepUpload } from './keep-upload.server.ts'
import { getStoredObject } from './queries/get-stored-object.server.ts'
import { listGivenUp } from './queries/list-given-up.server.ts'

const { storage } = createTestStorage()
const ctx = as(system)
const facts = { size: 5, sha256: 'a'.repeat(64) }
const upload: SafeUpload = {
  kind: 'pdf',
  content: Buffer.from('%PDF-'),
  contentType: 'application/pdf',
  fileName: 'RUT.pdf',
  ...facts,
}
const later = (hours: number) => as(system, new Date(testNow.getTime() + hours * 3_600_000))
const placeIn = (tx: Tx, place: DocumentStorage = storage) => ({
  transaction: <T>(work: (inner: Tx) => Promise<T>) => tx.transaction(work),
  storage: place,
})

test(
  'an upload is kept, attached and read; before it is attached nobody reads it',
  inRollback(async (tx) => {
    const key = await keepUpload(placeIn(tx), { purpose: 'kyc_files', upload }, ctx)
    expect(key).toMatch(/^kyc_files\//)
    await expect(getStoredObject(tx, { key })).rejects.toMatchObject({ code: 'storage.not-found', kind: 'not-found' })
    await attachObject(tx, { key }, ctx)
    expect(await getStoredObject(tx, { key })).toEqual({
      key,
      contentType: 'application/pdf',
      sizeBytes: 5,
      sha256: facts.sha256,
    })
    expect((await storage.get(key)).toString()).toBe('%PDF-')
  }),
)

test(
  'where the bytes cannot be put, the row stays for the sweep',
  inRollback(async (tx) => {
    const broken = { ...storage, put: () => Promise.reject(new Error('full')) }
    await expect(keepUpload(placeIn(tx, broken), { purpose: 'kyc_files', upload }, ctx)).rejects.toThrow('full')
    expect(await tx.select().from(storedObjects)).toMatchObject([{ purpose: 'kyc_files', attachedAt: null }])
  }),
)

test(
  'one row names an object, and none names what is unknown or given up',
  inRollback(async (tx) => {
    const { key } = await registerObject(tx, { purpose: 'kyc_files', contentType: 'image/jpeg', facts }, ctx)
    await attachObject(tx, { key }, ctx)
    await expect(attachObject(tx, { key }, ctx)).rejects.toMatchObject({ code: 'storage.in-use', kind: 'conflict' })
    await expect(attachObject(tx, { key: 'kyc_files/unknown' }, ctx)).rejects.toMatchObject({ code: 'storage.not-found' })
    await giveUpObject(tx, { key }, ctx)
    await giveUpObject(tx, { key }, later(1))
    await expect(attachObject(tx, { key }, ctx)).rejects.toMatchObject({ code: 'storage.not-found' })
    await expect(getStoredObject(tx, { key })).rejects.toMatchObject({ code: 'storage.not-found' })
    const [row] = await tx.select().from(storedObjects).where(eq(storedObjects.key, key))
    expect(row!.deletedAt).toEqual(testNow)
    expect(await listGivenUp(tx, { limit: 10 })).toEqual([key])
  }),
)

test(
  'an export says its size when it is attached, and must',
  inRollback(async (tx) => {
    const { key } = await registerObject(tx, { purpose: 'audit_exports', contentType: 'application/x-ndjson' }, ctx)
    await expect(tx.transaction((inner) => attachObject(inner, { key }, ctx))).rejects.toMatchObject({
      cause: { constraint_name: 'stored_objects_attached_is_whole' },
    })
    await attachObject(tx, { key, facts }, ctx)
    expect(await getStoredObject(tx, { key })).toMatchObject({ sizeBytes: 5 })
  }),
)

test(
  'what nobody attached within a day is given up, the rest is not',
  inRollback(async (tx) => {
    const make = async (at = ctx) =>
      (await registerObject(tx, { purpose: 'kyc_files', contentType: 'image/jpeg', facts }, at)).key
    const [orphan, attached, fresh] = [await make(), await make(), await make(later(2))]
    await attachObject(tx, { key: attached }, ctx)
    expect(await giveUpOrphans(tx, later(24))).toBe(0)
    expect(await giveUpOrphans(tx, later(25))).toBe(1)
    expect(await giveUpOrphans(tx, later(25))).toBe(0)
    expect(await listGivenUp(tx, { limit: 10 })).toEqual([orphan])
    await attachObject(tx, { key: fresh }, later(25))
  }),
)
