import { afterAll, beforeAll, expect, test } from 'vitest'
import { linkEvents } from '#app/features/audit/commands/link-events.server.ts'
import { sealDay } from '#app/features/audit/commands/seal-day.server.ts'
import { verifyExport } from '#app/features/audit/export/verify-export.server.ts'
import { auditSigner, auditVerifier } from '#app/features/audit/trail/signing.server.ts'
import { deriveKeys } from '#app/platform/keys.server.ts'
import { auditEvents, auditExports } from '#db/schema/audit.ts'
import { cloneDatabase } from '#tests/support/test-database.ts'
import { createTestStorage } from '#tests/support/test-storage.ts'
import { testVault } from '#tests/support/test-vault.ts'
import { storeAuditDays } from './store-audit-days.ts'

const keys = deriveKeys(Buffer.alloc(32, 7))
const signer = auditSigner(keys.auditSigning)
const { storage } = createTestStorage(testVault)
const [busy, empty] = ['2026-03-09', '2026-03-10']
let database: Awaited<ReturnType<typeof cloneDatabase>>

beforeAll(async () => {
  database = await cloneDatabase()
  const { db } = database.client
  const at = new Date(`${busy}T10:00:00Z`)
  const facts = { occurredAt: at, recordedAt: at, actorKind: 'system', actorId: 'test', action: 'test.do' } as const
  const rows = ['1', '2', '3'].map((subjectId) => ({ ...facts, subjectType: 'thing', subjectId, requestId: 'r' }))
  await db.insert(auditEvents).values(rows)
  await db.transaction((tx) => linkEvents(tx, { limit: 10, signer }))
  for (const day of [busy, empty]) await db.transaction((tx) => sealDay(tx, { day, sealedAt: new Date(), signer }))
})
afterAll(() => database.drop())

const store = () => storeAuditDays({ database: database.client, keys, storage })

/** What the file of a day proves, by itself and the signature beside it. */
async function proof(day: string) {
  const [content, jws] = await Promise.all([storage.get(`audit/${day}.ndjson`), storage.get(`audit/${day}.ndjson.jws`)])
  const findings: string[] = []
  async function* lines() {
    yield* content.toString('utf8').split('\n').slice(0, -1)
  }
  const manifest = await verifyExport(lines(), jws.toString('utf8'), auditVerifier(keys.auditSigning), ({ kind }) =>
    findings.push(kind),
  )
  return { findings, day: manifest?.day, eventCount: manifest?.eventCount }
}

test('every sealed day lies in storage once, with a signature that proves it, days without events too', async () => {
  await storage.put(`audit/${busy}.ndjson`, Buffer.from('left by a run that was cut off'))
  expect(await store()).toBe(2)
  expect(await proof(busy)).toEqual({ findings: [], day: busy, eventCount: 3 })
  expect(await proof(empty)).toEqual({ findings: [], day: empty, eventCount: 0 })
  expect(
    await database.client.db.select({ day: auditExports.day, eventCount: auditExports.eventCount }).from(auditExports),
  ).toEqual([
    { day: busy, eventCount: 3 },
    { day: empty, eventCount: 0 },
  ])
  expect(await store()).toBe(0)
})
